import { useEffect } from 'react'
import * as z from 'zod'
import type { GridStore } from './gridStore.ts'

const view = z.object({
  search: z.string(),
  filters: z.record(z.string(), z.string()),
  sorting: z.object({ column: z.string(), descending: z.boolean() }).nullable(),
  showsFilters: z.boolean(),
})

const placeOf = (name: string) => `view:${name}`

/**
 * Keeps what a grid is searched, filtered and sorted by for as long as the window is open, also when it is read again.
 * @param name of what the grid shows @param isLed somebody was led to one of its rows, which no filter may hide
 */
export function useKeptView(store: GridStore, name: string, isLed: boolean): void {
  useEffect(() => {
    const kept = isLed ? undefined : read(name)
    if (kept !== undefined) store.setState(kept)
    return store.subscribe((now, before) => {
      const { search, filters, sorting, showsFilters } = now
      const isSame =
        search === before.search &&
        filters === before.filters &&
        sorting === before.sorting &&
        showsFilters === before.showsFilters
      if (!isSame) sessionStorage.setItem(placeOf(name), JSON.stringify({ search, filters, sorting, showsFilters }))
    })
  }, [store, name, isLed])
}

function read(name: string): z.infer<typeof view> | undefined {
  const kept = view.safeParse(JSON.parse(sessionStorage.getItem(placeOf(name)) ?? 'null'))
  return kept.success ? kept.data : undefined
}
