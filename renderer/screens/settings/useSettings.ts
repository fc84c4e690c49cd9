import { useMutation, useQuery } from '@tanstack/react-query'
import type { Settings } from '../../../shared/domain/settings.ts'
import { orpc, queryClient } from '../../api/api.ts'

/** The settings, and how to change some of them: shown at once, and taken back when they cannot be saved. */
export function useSettings(): { settings: Settings | undefined; save: (changed: Partial<Settings>) => void } {
  const { queryKey } = orpc.settings.read.queryOptions()
  const { data } = useQuery(orpc.settings.read.queryOptions())
  const { mutate } = useMutation(
    orpc.settings.save.mutationOptions({
      onMutate: changed => {
        const before = queryClient.getQueryData(queryKey)
        if (before) queryClient.setQueryData(queryKey, { ...before, ...(changed as Partial<Settings>) })
        return { before }
      },
      onError: (_cause, _changed, kept) => queryClient.setQueryData(queryKey, kept?.before),
      onSuccess: saved => queryClient.setQueryData(queryKey, saved),
    }),
  )
  return { settings: data, save: changed => mutate(changed) }
}
