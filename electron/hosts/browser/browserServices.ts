import { randomUUID } from 'node:crypto'
import { Problem } from '../../../shared/problems/problem.ts'
import { type HostServices, noKeychain } from '../../services/hostServices.ts'
import { version } from '../../system/version.ts'
import type { Launch, Opening } from './launch.ts'
import { canReveal, openFile, revealFile } from './systemFiles.ts'

/**
 * What the browser host can do: a page saves through the browser's own downloads, so there is no dialog of ours, and
 * opens further windows itself.
 * @param launch whose tickets open them; without one there are none
 */
export function browserServices(folder: string, launch?: Launch): HostServices {
  launch?.keepIn(folder)
  const opened = (page: string, opening: Opening): { address: string } => {
    if (launch === undefined) throw new Problem('window-needed', {})
    return { address: `${page}#${launch.newTicket(opening)}` }
  }
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
    async chooseStore() {
      throw new Problem('window-needed', {})
    },
    async chooseFolder() {
      throw new Problem('window-needed', {})
    },
    keychain: noKeychain,
    presenting: async isOn => launch?.presenting(isOn),
    turnedAway: async screen => launch?.turnAway(screen),
    async openAudience(own) {
      if (own !== undefined && own.state !== 'lost') throw new Problem('hall-window-open', {})
      if (own !== undefined && (await launch?.hallPage.came()) === true) return null
      return opened('/audience', { kind: 'audience', screen: own?.id ?? `window-${randomUUID()}` })
    },
    openPlace: async (session, place) => opened(`/session/${encodeURIComponent(session)}/${place}`, { kind: 'place' }),
  }
}
