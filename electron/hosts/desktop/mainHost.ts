import { problemFrom } from '../../../shared/problems/problem.ts'
import type { HostServices } from '../../services/hostServices.ts'
import { version } from '../../system/version.ts'
import type { FromStore, HostCall, ToStore } from './messages.ts'

type Answer = Extract<ToStore, { kind: 'answer' | 'denied' }>

/** Electron's main process as the store's one sees it. */
export interface MainHost {
  /** What it does for one window, by its number. */
  hostOf: (window: number) => HostServices
  /** Hands over what was answered to a call. */
  answered: (answer: Answer) => void
}

/** Each action is asked of the main process, which answers by number. */
export function mainHost(post: (message: FromStore) => void): MainHost {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  const ask = (window: number, call: HostCall): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++last, answer)
    post({ kind: 'call', id: last, window, call })
    return answer.promise
  }
  const askPath = async (window: number, call: HostCall): Promise<string | null> => {
    const chosen = await ask(window, call)
    return typeof chosen === 'string' ? chosen : null
  }
  const hostOf = (window: number): HostServices => ({
    capabilities: async () => ({
      host: 'electron',
      version,
      saveDialog: true,
      reveal: true,
      secondDisplay: Number(await ask(window, { action: 'displays' })) > 1,
    }),
    reveal: async path => void (await ask(window, { action: 'reveal', path })),
    open: async path => void (await ask(window, { action: 'open', path })),
    setTheme: async theme => void (await ask(window, { action: 'theme', theme })),
    presenting: async isOn => post({ kind: 'presenting', isOn }),
    turnedAway: async screen => post({ kind: 'turnedAway', screen }),
    async openAudience() {
      await ask(window, { action: 'openAudience' })
      return null
    },
    async openPlace(session, place) {
      await ask(window, { action: 'openPlace', session, place })
      return null
    },
    async saveCopy(path, name) {
      const chosen = await askPath(window, { action: 'saveCopy', path, name })
      return chosen === null ? null : { path: chosen }
    },
    chooseStore: () => askPath(window, { action: 'chooseStore' }),
    chooseFolder: purpose => askPath(window, { action: 'chooseFolder', purpose }),
    keychain: {
      isThere: async () => (await ask(window, { action: 'hasKeychain' })) === true,
      lock: async text => String(await ask(window, { action: 'lockSecret', text })),
      async open(locked) {
        const text = await ask(window, { action: 'openSecret', locked })
        return typeof text === 'string' ? text : null
      },
    },
  })
  const answered = (answer: Answer): void => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'answer') asked?.resolve(answer.result)
    else asked?.reject(problemFrom(answer.problem))
  }
  return { hostOf, answered }
}
