/** Runs in Electron's utility process: holds the store and the contract, so that no window ever waits for SQLite. */
import { dirname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Desk, openDesk } from '../../app/desk.ts'
import { windowless } from '../../services/hostPort.ts'
import { mainHost } from './mainHost.ts'
import type { FromStore, ToStore } from './messages.ts'
import { WindowPorts } from './windowPorts.ts'

/** Milliseconds that a window's last words and what they asked may take before the store is closed all the same. */
const patience = 8000

const [storePath = ''] = process.argv.slice(2)
const say = (message: FromStore): void => process.parentPort.postMessage(message)

try {
  await serve(openDesk(storePath, () => windowless))
} catch (cause) {
  say({
    kind: 'failed',
    message: cause instanceof Problem ? cause.message : `${dirname(storePath)}: ${wordsOf(cause)}`,
  })
}

async function serve(desk: Desk): Promise<void> {
  const { hostOf, answered } = mainHost(say)
  const ports = new WindowPorts(desk)
  process.parentPort.on('message', event => {
    const message = event.data as ToStore
    const [port] = event.ports
    if (message.kind === 'window' && port) ports.serve(port, { host: hostOf(message.window) })
    else if (message.kind === 'import') void ports.run(importBundle(desk, message.path))
    else if (message.kind === 'quit') void quit(desk, ports)
    else if (message.kind === 'answer' || message.kind === 'denied') answered(message)
  })
  const { theme } = await desk.app.api.settings.read()
  say({ kind: 'ready', theme })
}

async function importBundle(desk: Desk, path: string): Promise<void> {
  try {
    say({ kind: 'imported', session: (await desk.app.api.bundles.import({ path })).session })
  } catch (cause) {
    say({ kind: 'refused', message: wordsOf(cause) })
  }
}

async function quit(desk: Desk, ports: WindowPorts): Promise<void> {
  await Promise.race([ports.drained(), new Promise(resolve => setTimeout(resolve, patience))])
  await desk.close()
  process.exit(0)
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
