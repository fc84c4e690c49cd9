import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { runInChunks } from '../runInChunks.ts'
import { filterAndSort, keepOrder } from './arrange.ts'
import { type GridStore, placesOf, withBegun } from './gridStore.ts'
import type { GridModel } from './model.ts'

/** Keeps the order shown: arranged anew when the search, a filter or the sorting changes, and otherwise left alone. */
export function useOrder(store: GridStore, { rows, columns, options }: GridModel): void {
  const search = useStore(store, state => state.search)
  const filters = useStore(store, state => state.filters)
  const sorting = useStore(store, state => state.sorting)
  const drafts = useStore(store, state => state.drafts)
  const arrangedFor = useRef<object | null>(null)

  useEffect(() => {
    const show = (keys: readonly string[]): void => {
      const { drafts: begun, above } = store.getState()
      const order = withBegun(keys, begun.keys(), above)
      store.setState({ order, places: placesOf(order) })
    }
    const plan = { search, filters, sorting }
    const isPlain = search === '' && sorting === null && Object.values(filters).every(text => text === '')
    const last = arrangedFor.current as typeof plan | null
    const isSame = last?.search === search && last.filters === filters && last.sorting === sorting
    if (isSame && store.getState().order.length > 0) {
      const { order, arriving } = store.getState()
      const shown = order.filter(key => !drafts.has(key))
      // Under a filter, what is not shown and was there before stays hidden.
      return show(
        isPlain
          ? keepOrder(
              shown,
              rows.keys().filter(key => !arriving.has(key)),
            )
          : shown.filter(key => rows.has(key)),
      )
    }
    if (isPlain) {
      arrangedFor.current = plan
      return show([...rows.keys()])
    }
    const stop = new AbortController()
    void runInChunks(filterAndSort(rows, { columns, options, ...plan }), { signal: stop.signal }).then(keys => {
      if (keys === undefined || stop.signal.aborted) return
      arrangedFor.current = plan
      show(keys)
    })
    return () => stop.abort()
  }, [store, rows, columns, options, search, filters, sorting, drafts])
}
