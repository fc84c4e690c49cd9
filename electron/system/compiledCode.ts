import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { dataFolder } from './dataFolder.ts'

/**
 * Has Node keep compiled code from now on, in this user's own folder: in the system's shared one, where it would be
 * otherwise, any user of the machine could put code that is run as ours. Without a folder every start compiles anew.
 */
export function keepCompiledCode(): void {
  try {
    enableCompileCache(join(dataFolder(), 'compiled'))
  } catch {
    // Slower by a tenth of a second.
  }
}

declare global {
  interface ImportMeta {
    /** Keeps the code that is compiled by now; in a bundled checkout, whose loader has it. */
    keepCode?: () => void
  }
}
