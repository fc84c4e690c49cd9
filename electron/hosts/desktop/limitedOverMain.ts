import type { MessagePortMain } from 'electron'
import type { LimitedInput, LimitedOutput, StartProcess } from '../../system/limitedProcess.ts'
import type { FromStore } from './messages.ts'

/** Limited processes of a packed program, which has no Node: Electron's main process alone can start one. */
export interface LimitedOverMain {
  start: StartProcess
  /** Takes the line to a process that was started. */
  started: (id: number, port: MessagePortMain) => void
}

export function limitedOverMain(post: (message: FromStore) => void): LimitedOverMain {
  const waiting = new Map<number, (port: MessagePortMain) => void>()
  let last = 0
  return {
    start(module, { onOutput, onEnd }) {
      const id = ++last
      const line = Promise.withResolvers<MessagePortMain>()
      waiting.set(id, line.resolve)
      post({ kind: 'start', id, module })
      void line.promise.then(port => {
        port.on('message', ({ data }) => onOutput(data as LimitedOutput))
        port.on('close', onEnd)
        port.start()
      })
      const hangUp = (): void => void line.promise.then(port => port.close())
      return {
        say: (input: LimitedInput) => void line.promise.then(port => port.postMessage(input)),
        hangUp,
        kill() {
          post({ kind: 'kill', id })
          hangUp()
        },
      }
    },
    started(id, port) {
      waiting.get(id)?.(port)
      waiting.delete(id)
    },
  }
}
