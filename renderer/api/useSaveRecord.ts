import { useMutation } from '@tanstack/react-query'
import type { RecordKind } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { showHidden, useToasts } from '../state/toasts.ts'
import { api } from './api.ts'
import { applyOptimistic } from './recordLists.ts'

/** Saves a record of the kind: seen at once in its lists, and taken out again when it is refused. */
export function useSaveRecord(kind: RecordKind) {
  return useMutation({
    // One after another: two requests under way may arrive the wrong way round.
    scope: { id: kind },
    mutationFn: (row: JsonRow) => api.records.save({ kind, row }),
    onMutate: row => applyOptimistic(kind, [{ key: keyOf(kind, row), row }]),
    onError: (_cause, _row, hide) => hide?.(),
    onSuccess: ({ hidden }) => showHidden(hidden),
  })
}

/** Deletes a record of the kind; the toast brings it back. */
export function useRemoveRecord(kind: RecordKind) {
  return useMutation({
    scope: { id: kind },
    mutationFn: ({ key }: { key: string; said: string }) => api.records.remove({ kind, key }),
    onMutate: ({ key }) => applyOptimistic(kind, [{ key, row: null }]),
    onError: (_cause, _removed, hide) => hide?.(),
    onSuccess: ({ change }, { said }) => {
      if (change === null) return
      const undo = () => void api.records.undo({ group: change.group })
      useToasts.getState().show({ tone: 'done', text: said, undo })
    },
  })
}
