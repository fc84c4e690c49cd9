/** Runs in Electron's utility process: holds the store and the contract, so that no window ever waits for SQLite. */
import { dirname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { openWindowHost, type WindowHost } from '../../app/openWindowHost.ts'
import { usualStore } from '../../app/recentStores.ts'
import type { HallScreen } from '../../services/hall/hallScreens.ts'
import { startLimitedBy } from '../../system/limitedProcess.ts'
import { windowFolder } from '../browser/window.ts'
import { networkHost } from '../hall/networkHost.ts'
import { limitedOverMain } from './limitedOverMain.ts'
import { mainHost } from './mainHost.ts'
import type { FromStore, ToStore } from './messages.ts'
import { WindowPorts } from './windowPorts.ts'

/** Milliseconds that a window's last words and what they asked may take before the store is closed all the same. */
const patience = 8000

const [firstStore = ''] = process.argv.slice(2)
const data = dirname(firstStore)
const post = (message: FromStore): void => process.parentPort.postMessage(message)

const { hostOf, answered } = mainHost(post)
const limited = limitedOverMain(post)
startLimitedBy(limited.start)

void open()

async function open(): Promise<void> {
  try {
    await serve(
      openWindowHost(usualStore(firstStore), () => hostOf(0), undefined, {
        network: networkHost(windowFolder),
        data,
        // After the answer to the window that asked: its line is another one then.
        switched: host => setImmediate(() => void tellReady(host)),
      }),
    )
  } catch (cause) {
    post({
      kind: 'failed',
      message: cause instanceof Problem ? cause.message : `${data}: ${wordsOf(cause)}`,
    })
  }
}

async function serve(windowHost: WindowHost): Promise<void> {
  const ports = new WindowPorts(windowHost)
  process.parentPort.on('message', event => {
    const message = event.data as ToStore
    const [port] = event.ports
    if (message.kind === 'window' && port) ports.serve(port, { host: hostOf(message.window) })
    else if (message.kind === 'audience' && port) ports.serveAudience(port, { screen: ownScreen(message.screen) })
    else if (message.kind === 'started' && port) limited.started(message.id, port)
    else if (message.kind === 'display') windowHost.app.hall.screens.setDisplay(message.screen, message.isThere)
    else if (message.kind === 'hide') void hideHall(windowHost)
    else if (message.kind === 'import') void ports.run(importBundle(windowHost, message.path))
    else if (message.kind === 'quit') void quit(windowHost, ports)
    else if (message.kind === 'answer' || message.kind === 'denied') answered(message)
  })
  await tellReady(windowHost)
}

async function tellReady({ app, folder }: WindowHost): Promise<void> {
  const { theme } = await app.api.settings.read()
  post({ kind: 'ready', theme, folder })
}

const ownScreen = (id: string): HallScreen => ({ id, name: 'پردهٔ سالن', kind: 'window' })

/** Hides what the hall sees, and says when the presenter shows it again; where nothing is shown, at once. */
async function hideHall({ app: { hall } }: WindowHost): Promise<void> {
  try {
    await hall.move({ kind: 'cover', cover: 'hidden' })
    for await (const state of hall.consoleStates(undefined)) if (state?.presentation.cover !== 'hidden') break
  } finally {
    post({ kind: 'uncovered' })
  }
}

async function importBundle(windowHost: WindowHost, path: string): Promise<void> {
  try {
    post({ kind: 'imported', session: (await windowHost.app.api.bundles.import({ path })).session })
  } catch (cause) {
    post({ kind: 'refused', message: wordsOf(cause) })
  }
}

async function quit(windowHost: WindowHost, ports: WindowPorts): Promise<void> {
  await Promise.race([ports.drained(), new Promise(resolve => setTimeout(resolve, patience))])
  await windowHost.close()
  process.exit(0)
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
