import { orpc, queryClient } from './api/api.ts'

/**
 * Asks for what the start screen shows and every draft needs, all at once, while the window itself is still being made.
 */
export function prefetchInitial(): void {
  void queryClient.prefetchQuery(orpc.settings.read.queryOptions())
  void queryClient.prefetchQuery(orpc.door.state.queryOptions())
  void queryClient.prefetchQuery(orpc.store.about.queryOptions())
  void queryClient.prefetchQuery(orpc.sessions.list.queryOptions())
  if (location.pathname !== '/') return
  for (const kind of ['council', 'term', 'department'] as const)
    void queryClient.prefetchQuery(orpc.records.list.queryOptions({ input: { kind } }))
}
