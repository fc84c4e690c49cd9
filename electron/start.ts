/** `npm start`: builds the window when its sources are newer, and opens it. */
import { dirname, join } from 'node:path'
import { browserPort } from './browser/browserPort.ts'
import { findBrowser } from './browser/findBrowser.ts'
import { openWindow } from './browser/openWindow.ts'
import { startBrowserHost } from './browser/server.ts'
import { windowFolder } from './browser/window.ts'
import { buildWindow } from './buildWindow.ts'
import { dataFolder } from './dataFolder.ts'
import { openDesk } from './desk.ts'
import { requireNode } from './nodeVersion.ts'

requireNode(process.versions.node)
await buildWindow(windowFolder)
const browser = findBrowser()
if (browser === undefined) {
  process.stderr.write('مرورگری برای پنجره پیدا نشد؛ Chromium، Chrome یا Edge را نصب کنید.\n')
  process.exit(2)
}
const store = join(dataFolder(), 'council.db')
const desk = openDesk(store, browserPort(dirname(store)))
const host = await startBrowserHost(desk.app, windowFolder, 0)
process.stdout.write('Electron در این دستگاه نیست؛ پنجره در مرورگر باز می‌شود.\n')
openWindow(browser, host.url, dirname(store)).once('exit', () => {
  void host.close().then(() => desk.close())
})
