import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../../api/api.ts'
import { forClosedWindow, thisWindow } from '../../drafts/thisWindow.ts'
import { useToasts } from '../../state/toasts.ts'
import { forgetGrid, gridOwners, keepUnfinished, keepWritten, keptGrid, unfinishedOf } from './keptGrid.ts'
import { type RestoreParts, restoreGrid } from './restoreGrid.ts'

/**
 * Keeps begun rows, doubtful cells and the cell being written on this machine, each window its own, and brings back
 * what this one had before it was read again and what windows left that are closed.
 * @param name of what the grid shows
 */
export function useKept({ store, actions, model }: RestoreParts, name: string): void {
  const { data } = useQuery(orpc.store.about.queryOptions())
  const grid = data === undefined ? undefined : `${data.id}:${name}`
  useEffect(() => {
    if (grid === undefined) return
    let isShown = true
    const bringBack = (owner: string): void => {
      const { unfinished, written } = keptGrid(grid, owner)
      if (!isShown || (unfinished === null && written === null)) return
      forgetGrid(grid, owner)
      restoreGrid(unfinished, written, { store, actions, model })
      keepUnfinished(grid, thisWindow, unfinishedOf(store.getState()))
      useToasts.getState().show({ tone: 'done', text: 'آنچه در این جدول ناتمام مانده بود برگشت.' })
    }
    bringBack(thisWindow)
    const stop = store.subscribe((now, before) => {
      if (now.written !== before.written) keepWritten(grid, thisWindow, now.written)
      if (now.drafts !== before.drafts || now.faults !== before.faults || now.aside !== before.aside)
        keepUnfinished(grid, thisWindow, unfinishedOf(now))
    })
    keepUnfinished(grid, thisWindow, unfinishedOf(store.getState()))
    for (const owner of gridOwners(grid)) if (owner !== thisWindow) void forClosedWindow(owner, () => bringBack(owner))
    return () => {
      isShown = false
      stop()
    }
  }, [grid, store, actions, model])
}
