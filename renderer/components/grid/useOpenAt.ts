import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import type { GridStore } from './gridStore.ts'
import type { GridModel } from './model.ts'

/** The row and column to stand on when a grid opens. */
export interface OpenAt {
  key: string
  column?: string
}

/**
 * Frames for which a row that was led to takes the keyboard from nowhere: the search that led to it may still be
 * closing.
 */
const patience = 120

/** Stands on the row that a finding or a search led to, once it is there. */
export function useOpenAt(
  store: GridStore,
  { columns }: GridModel,
  at: OpenAt | undefined,
  scroller: RefObject<HTMLElement | null>,
): void {
  const isShown = useStore(store, ({ places }) => at !== undefined && places.has(at.key))
  const [key, name] = [at?.key, at?.column]
  useEffect(() => {
    if (!isShown || key === undefined) return
    const column = Math.max(
      0,
      columns.findIndex(one => one.name === name),
    )
    store.setState({ active: { key, column }, anchor: null, isFocused: true })
  }, [store, isShown, key, name, columns])
  useEffect(() => {
    if (!isShown || key === undefined) return
    let frame = 0
    const look = (left: number): void => {
      // A dialog holds the keyboard until it is gone, and then leaves it to nobody, or to the screen that had it
      // before.
      const grid = scroller.current
      if (grid !== document.activeElement && document.activeElement?.contains(grid))
        grid?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true })
      if (left > 0) frame = requestAnimationFrame(() => look(left - 1))
    }
    frame = requestAnimationFrame(() => look(patience))
    return () => cancelAnimationFrame(frame)
  }, [isShown, key, scroller])
}
