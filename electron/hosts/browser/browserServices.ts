import { Problem } from '../../../shared/problems/problem.ts'
import type { HostServices } from '../../services/hostServices.ts'
import { version } from '../../system/version.ts'
import { canReveal, openFile, revealFile } from './systemFiles.ts'

/** What the browser host can do: a page saves through the browser's own downloads, so there is no dialog of ours. */
export function browserServices(folder: string): HostServices {
  return {
    capabilities: async () => ({
      host: 'browser',
      version,
      saveDialog: false,
      reveal: canReveal,
      secondDisplay: false,
    }),
    reveal: path => revealFile(folder, path),
    open: path => openFile(folder, path),
    setTheme: async () => undefined,
    async saveCopy() {
      throw new Problem('saved-by-browser', {})
    },
  }
}
