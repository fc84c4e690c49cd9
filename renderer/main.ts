import { watchChanges } from './api/live.ts'
import { prefetchInitial } from './prefetchInitial.ts'

// Whatever is read after the watch has begun is as new as what it tells of, so that nothing needs reading twice. The
// host reads while the window is still being made.
const watched = watchChanges()
const begun = watched.then(prefetchInitial, prefetchInitial)
void Promise.all([import('./mount.tsx'), begun]).then(([{ mount }]) => mount(watched))
