import { join } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { openWindowHost } from '../../app/openWindowHost.ts'
import { usualStore } from '../../app/recentStores.ts'
import { dataFolder } from '../../system/dataFolder.ts'
import { browserServices } from '../browser/browserServices.ts'
import { newLaunch } from '../browser/launch.ts'
import { startBrowserHost } from '../browser/server.ts'
import { isWindowBuilt, windowFolder } from '../browser/window.ts'
import { networkHost } from '../hall/networkHost.ts'
import { defineCommand, readArguments, userPath } from './command.ts'

const usage = 'serve [--port N] [--store F [--create]]'

export const serve = defineCommand({
  name: 'serve',
  usage,
  summary:
    'پنجرهٔ برنامه را در مرورگر همین رایانه آماده می‌کند و نشانی آن را می‌نویسد؛ هر نشانی یک بار باز می‌شود و سپس نشانی پنجرهٔ بعدی نوشته می‌شود.',
  async run(args, terminal) {
    const { option, flag } = readArguments(args, 0, ['port', 'store'], usage, ['create'])
    const port = readPort(option('port') ?? '0')
    const named = option('store')
    const store = named === undefined ? usualStore(join(dataFolder(), 'council.db')) : userPath(named)
    if (!isWindowBuilt()) {
      terminal.warn('پنجرهٔ برنامه ساخته می‌شود؛ بار نخست چند ثانیه زمان می‌برد.')
      // Loaded only here: it brings the whole builder.
      const { buildWindow } = await import('../../build/buildWindow.ts')
      await buildWindow(windowFolder)
    }
    const creation = flag('create') ? 'asked for' : named === undefined ? 'where nothing was' : 'not asked for'
    const launch = newLaunch()
    const windowHost = openWindowHost(store, folder => browserServices(folder, launch), creation, {
      network: networkHost(windowFolder),
      ...(named === undefined && { data: dataFolder() }),
    })
    if (windowHost.problem !== undefined) terminal.warn(windowHost.problem.message)
    try {
      const host = await startBrowserHost(windowHost, windowFolder, port, () => terminal.say(host.newAddress()), launch)
      terminal.say(host.newAddress())
      await stopped(terminal.signal)
      await host.close()
      return {}
    } finally {
      await windowHost.close()
    }
  },
  describe: () => '',
})

function stopped(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal.aborted) resolve()
  signal.addEventListener('abort', () => resolve())
  return promise
}

/** @throws Problem 'port-out-of-range' */
function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65_536) return port
  throw new Problem('port-out-of-range', { port: text, usage })
}
