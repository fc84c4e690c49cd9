import type { Capabilities } from '../../shared/api/host.ts'
import type { Theme } from '../../shared/domain/settings.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { version } from '../system/version.ts'

/** What a host does for the window it holds. Paths are of files that this product wrote: the host refuses others. */
export interface HostServices {
  capabilities(): Promise<Capabilities>
  reveal(path: string): Promise<void>
  open(path: string): Promise<void>
  /** Gives what the system draws of the window, its frame and dialogs, the colours that were chosen. */
  setTheme(theme: Theme): Promise<void>
  /** @returns where the copy is; null when the user thinks better of it */
  saveCopy(path: string, name: string): Promise<{ path: string } | null>
}

async function unable(): Promise<never> {
  throw new Problem('window-needed', {})
}

/** The terminal and the tests hold no window. */
export const headlessHost: HostServices = {
  capabilities: async () => ({ host: 'browser', version, saveDialog: false, reveal: false, secondDisplay: false }),
  reveal: unable,
  open: unable,
  setTheme: async () => undefined,
  saveCopy: unable,
}
