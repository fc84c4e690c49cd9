/** Runs in Electron's utility process: holds the store and the contract, so that no window ever waits for SQLite. */
import { dirname } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { Problem } from '../../shared/problem.ts'
import { openDesk } from '../desk.ts'
import { mainHost } from './mainHost.ts'
import type { FromStore, ToStore } from './messages.ts'

const [storePath = ''] = process.argv.slice(2)
const say = (message: FromStore): void => process.parentPort.postMessage(message)

const { host, answered } = mainHost(say)
try {
  const desk = openDesk(storePath, host)
  const handler = new RPCHandler(desk.app.router)
  process.parentPort.on('message', event => {
    const message = event.data as ToStore
    const [port] = event.ports
    if (message.kind === 'window' && port) {
      handler.upgrade(port)
      port.start()
    } else if (message.kind === 'import') {
      void importBundle(message.path)
    } else if (message.kind === 'quit') {
      desk.close()
      process.exit(0)
    } else if (message.kind === 'answer' || message.kind === 'denied') {
      answered(message)
    }
  })
  const importBundle = async (path: string): Promise<void> => {
    try {
      say({ kind: 'imported', session: (await desk.app.api.bundles.import({ path })).session })
    } catch (cause) {
      say({ kind: 'refused', message: wordsOf(cause) })
    }
  }
  say({ kind: 'ready' })
} catch (cause) {
  say({
    kind: 'failed',
    message: cause instanceof Problem ? cause.message : `${dirname(storePath)}: ${wordsOf(cause)}`,
  })
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
