import { useQuery } from '@tanstack/react-query'
import { api, orpc, queryClient } from '../../../api/api.ts'
import { problemOf } from '../../../api/problem.ts'
import { showProblem } from '../../../state/toasts.ts'

/** Milliseconds after which the folder is looked into again, while the board is open. */
const lookAgain = 3000

/** What has come into the folder of departments' files, undefined until it is known, and its files to be looked at. */
export function useReceived() {
  const { data } = useQuery({
    ...orpc.submissions.received.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.folder == null ? false : lookAgain),
  })
  return { received: data, read: readFiles }
}

/** Those files that can be read; of the others it is told why not. */
async function readFiles(names: readonly string[]): Promise<File[]> {
  const files: File[] = []
  for (const name of names) {
    try {
      files.push(await api.submissions.readReceived({ name }))
    } catch (cause) {
      showProblem(problemOf(cause))
    }
  }
  return files
}

export const refreshReceived = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: orpc.submissions.received.key() })
