import { join } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import { openWindowHost } from '../../app/openWindowHost.ts'
import { usualStore } from '../../app/recentStores.ts'
import { buildWindow } from '../../build/buildWindow.ts'
import { browserServices } from '../browser/browserServices.ts'
import { findBrowser } from '../browser/findBrowser.ts'
import { newLaunch } from '../browser/launch.ts'
import { openWindow } from '../browser/openWindow.ts'
import type { BrowserHost } from '../browser/server.ts'
import { startOnStablePort } from '../browser/startOnStablePort.ts'
import { windowFolder } from '../browser/window.ts'
import { networkHost } from '../hall/networkHost.ts'
import { early, hasDisplay } from './display.ts'

type Say = (line: string) => void

/**
 * Serves the window to a browser until it is closed; then the store is let go. Where no browser can show it, its
 * address is said and it is served until the program is stopped.
 * @param folder of the data
 * @returns 0; 1 when no window was ever opened
 * @throws Problem
 */
export async function inBrowser(folder: string, say: Say): Promise<number> {
  const browser = hasDisplay(process) ? findBrowser() : undefined
  if (browser === undefined && hasDisplay(process)) throw new Problem('no-browser', {})
  await buildWindow(windowFolder)
  const launch = newLaunch()
  const windowHost = openWindowHost(
    usualStore(join(folder, 'council.db')),
    own => browserServices(own, launch),
    undefined,
    {
      network: networkHost(windowFolder),
      data: folder,
    },
  )
  let opened = 0
  // An address opens one window: once it is used, the next is said.
  let sayNext: (() => void) | undefined
  const used = (): void => {
    opened++
    sayNext?.()
  }
  const host = await startOnStablePort(windowHost, windowFolder, folder, used, launch)
  try {
    if (browser !== undefined) {
      say('پنجره در مرورگر باز می‌شود.')
      if (await isShown(browser, host, folder)) return 0
    }
    const sayAddress = (): void => say(host.newAddress())
    sayNext = sayAddress
    say('پنجره در اینجا باز نشد (نمایشگری در دسترس نیست). این نشانی را در مرورگر همین دستگاه باز کنید؛ پایان: Ctrl+C')
    sayAddress()
    await interrupted()
    return opened > 0 ? 0 : 1
  } finally {
    await host.close()
    await windowHost.close()
  }
}

/** Waits until the browser is closed. @returns whether it had shown a window */
function isShown(browser: string, host: BrowserHost, folder: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const started = performance.now()
  const child = openWindow(browser, host.newAddress(), folder)
  child.once('error', () => resolve(false))
  child.once('exit', code => resolve(code === 0 || performance.now() - started >= early))
  return promise
}

function interrupted(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGINT', () => resolve())
  process.once('SIGTERM', () => resolve())
  return promise
}
