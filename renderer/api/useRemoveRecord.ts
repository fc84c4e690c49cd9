import { useMutation } from '@tanstack/react-query'
import type { RecordKind } from '../../shared/records/index.ts'
import { useToasts } from '../state/toasts.ts'
import { api } from './api.ts'
import { applyOptimistic } from './recordLists.ts'
import { saveRecords } from './saveRecords.ts'

/** Deletes a record of the kind: out of sight at once, and back when that is refused; the toast brings it back, too. */
export function useRemoveRecord(kind: RecordKind) {
  return useMutation({
    // One after another: two requests under way may arrive the wrong way round.
    scope: { id: kind },
    mutationFn: ({ key }: { key: string; said: string }) => saveRecords([{ kind, key, row: null }]),
    onMutate: ({ key }) => applyOptimistic(kind, [{ key, row: null }]),
    onError: (_cause, _removed, hide) => hide?.(),
    onSuccess: ({ group }, { said }) => {
      if (group === null) return
      const undo = () => void api.records.undo({ group })
      useToasts.getState().show({ tone: 'done', text: said, undo })
    },
  })
}
