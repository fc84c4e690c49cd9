import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../../api/api.ts'
import { useToasts } from '../../state/toasts.ts'
import { keepUnfinished, keepWritten, keptUnfinished, keptWritten, unfinishedOf } from './keptGrid.ts'
import { type RestoreParts, restoreGrid } from './restoreGrid.ts'

/**
 * Keeps begun rows, doubtful cells and the cell being written on this machine, and brings back those of an earlier window.
 * @param name of what the grid shows
 */
export function useKept({ store, actions, model }: RestoreParts, name: string): void {
  const { data } = useQuery(orpc.store.about.queryOptions())
  const grid = data === undefined ? undefined : `${data.id}:${name}`
  useEffect(() => {
    if (grid === undefined) return
    const [left, cell] = [keptUnfinished(grid), keptWritten(grid)]
    if (left !== null || cell !== null) {
      restoreGrid(left, cell, { store, actions, model })
      useToasts.getState().show({ tone: 'done', text: 'آنچه در این جدول ناتمام مانده بود برگشت.' })
    }
    keepWritten(grid, null)
    const stop = store.subscribe((now, before) => {
      if (now.written !== before.written) keepWritten(grid, now.written)
      if (now.drafts !== before.drafts || now.faults !== before.faults || now.aside !== before.aside)
        keepUnfinished(grid, unfinishedOf(now))
    })
    keepUnfinished(grid, unfinishedOf(store.getState()))
    return stop
  }, [grid, store, actions, model])
}
