import { useMutation } from '@tanstack/react-query'
import type { JsonRow } from '../../shared/domain/change.ts'
import type { RecordKind } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { showHidden, useToasts } from '../state/toasts.ts'
import { api, orpc, queryClient } from './api.ts'

/** Saves a record of the kind: seen at once in its list, and taken out again when it is refused. */
export function useSaveRecord(kind: RecordKind) {
  const { queryKey } = orpc.records.list.queryOptions({ input: { kind } })
  return useMutation({
    // One after another: two requests under way may arrive the wrong way round.
    scope: { id: kind },
    mutationFn: (row: JsonRow) => api.records.save({ kind, row }),
    onMutate: async row => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      const key = keyOf(kind, row)
      queryClient.setQueryData(queryKey, rows => {
        if (rows === undefined) return rows
        const isNew = !rows.some(one => keyOf(kind, one) === key)
        return isNew ? [...rows, row] : rows.map(one => (keyOf(kind, one) === key ? row : one))
      })
      return before
    },
    onError: (_cause, _row, before) => queryClient.setQueryData(queryKey, before),
    onSuccess: ({ hidden }) => showHidden(hidden),
  })
}

/** Deletes a record of the kind; the toast brings it back. */
export function useRemoveRecord(kind: RecordKind) {
  const { queryKey } = orpc.records.list.queryOptions({ input: { kind } })
  return useMutation({
    scope: { id: kind },
    mutationFn: ({ key }: { key: string; said: string }) => api.records.remove({ kind, key }),
    onMutate: async ({ key }) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, rows => rows?.filter(row => keyOf(kind, row) !== key))
      return before
    },
    onError: (_cause, _removed, before) => queryClient.setQueryData(queryKey, before),
    onSuccess: ({ change }, { said }) => {
      if (change === null) return
      const undo = () => void api.records.undo({ change: change.id })
      useToasts.getState().show({ tone: 'done', text: said, undo })
    },
  })
}
