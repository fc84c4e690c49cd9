import { prefetchInitial } from './prefetchInitial.ts'

// The host reads while the window is still being made.
prefetchInitial()
void import('./mount.tsx')
