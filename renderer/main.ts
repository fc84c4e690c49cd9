import { askFirstReads } from './firstReads.ts'

// The host reads while the window is still being made.
askFirstReads()
void import('./mount.tsx')
