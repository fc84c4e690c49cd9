import { orpc, queryClient } from './api/api.ts'
import { watchChanges } from './api/live.ts'
import { prefetchInitial } from './prefetchInitial.ts'

// Whatever is read after the watch has begun is as new as what it tells of, so that nothing needs reading twice. The
// host reads while the window is still being made.
const watched = watchChanges()
const begun = watched.then(prefetchInitial, prefetchInitial)
// While a store is worked on nothing else is answered: a window that is opened meanwhile says how far that is.
const ready = queryClient.fetchQuery(orpc.door.state.queryOptions()).then(
  ({ kind }) => (kind === 'working' ? undefined : begun),
  () => begun,
)
void Promise.all([import('./mount.tsx'), ready]).then(([{ mount }]) => mount(watched))
