import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../../api/api.ts'
import { useToasts } from '../../state/toasts.ts'
import type { GridActions } from './gridActions.ts'
import type { GridStore } from './gridStore.ts'
import { keepUnfinished, keepWritten, keptUnfinished, keptWritten, unfinishedOf } from './keptGrid.ts'

/**
 * Keeps begun rows, doubtful cells and the cell being written on this machine, and brings back those of an earlier window.
 * @param name of what the grid shows
 */
export function useKept(store: GridStore, actions: GridActions, name: string): void {
  const { data } = useQuery(orpc.store.about.queryOptions())
  const grid = data === undefined ? undefined : `${data.id}:${name}`
  useEffect(() => {
    if (grid === undefined) return
    const [left, cell] = [keptUnfinished(grid), keptWritten(grid)]
    if (left !== null || cell !== null) {
      actions.restore(left, cell)
      useToasts.getState().show({ tone: 'done', text: 'آنچه در این جدول ناتمام مانده بود برگشت.' })
    }
    keepWritten(grid, null)
    const stop = store.subscribe((now, before) => {
      if (now.written !== before.written) keepWritten(grid, now.written)
      if (now.drafts !== before.drafts || now.faults !== before.faults)
        keepUnfinished(grid, unfinishedOf(now.drafts, now.faults))
    })
    const { drafts, faults } = store.getState()
    keepUnfinished(grid, unfinishedOf(drafts, faults))
    return stop
  }, [grid, store, actions])
}
