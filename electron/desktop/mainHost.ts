import { Problem } from '../../shared/problem.ts'
import type { HostPort } from '../hostPort.ts'
import { version } from '../version.ts'
import type { FromStore, HostCall, ToStore } from './messages.ts'

type Answer = Extract<ToStore, { kind: 'answer' | 'denied' }>

/** The Electron host as the store's process sees it: each deed is asked of the main process, which answers by number. */
export function mainHost(say: (message: FromStore) => void): { host: HostPort; answered: (answer: Answer) => void } {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  const ask = (call: HostCall): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++last, answer)
    say({ kind: 'call', id: last, call })
    return answer.promise
  }
  const host: HostPort = {
    capabilities: async () => ({
      host: 'electron',
      version,
      saveDialog: true,
      reveal: true,
      secondDisplay: Number(await ask({ deed: 'displays' })) > 1,
    }),
    reveal: async path => void (await ask({ deed: 'reveal', path })),
    open: async path => void (await ask({ deed: 'open', path })),
    async saveCopy(path, name) {
      const chosen = await ask({ deed: 'saveCopy', path, name })
      return typeof chosen === 'string' ? { path: chosen } : null
    },
  }
  const answered = (answer: Answer): void => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'answer') asked?.resolve(answer.result)
    else asked?.reject(new Problem('unable-host', answer.message))
  }
  return { host, answered }
}
