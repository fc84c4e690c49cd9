import { problemFrom } from '../../../shared/problems/problem.ts'
import type { HostPort } from '../../services/hostPort.ts'
import { version } from '../../system/version.ts'
import type { FromStore, HostCall, ToStore } from './messages.ts'

type Answer = Extract<ToStore, { kind: 'answer' | 'denied' }>

/** Electron's main process as the store's one sees it. */
export interface MainHost {
  /** What it does for one window, by its number. */
  hostOf: (window: number) => HostPort
  /** Hands over what was answered to a call. */
  answered: (answer: Answer) => void
}

/** Each deed is asked of the main process, which answers by number. */
export function mainHost(say: (message: FromStore) => void): MainHost {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  const ask = (window: number, call: HostCall): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++last, answer)
    say({ kind: 'call', id: last, window, call })
    return answer.promise
  }
  const hostOf = (window: number): HostPort => ({
    capabilities: async () => ({
      host: 'electron',
      version,
      saveDialog: true,
      reveal: true,
      secondDisplay: Number(await ask(window, { deed: 'displays' })) > 1,
    }),
    reveal: async path => void (await ask(window, { deed: 'reveal', path })),
    open: async path => void (await ask(window, { deed: 'open', path })),
    setTheme: async theme => void (await ask(window, { deed: 'theme', theme })),
    async saveCopy(path, name) {
      const chosen = await ask(window, { deed: 'saveCopy', path, name })
      return typeof chosen === 'string' ? { path: chosen } : null
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
