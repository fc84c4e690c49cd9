/** `npm start`: opens the window, in Electron where its program is or can be had and otherwise in a browser. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../shared/problem.ts'
import { browserPort } from './browser/browserPort.ts'
import { findBrowser } from './browser/findBrowser.ts'
import { openWindow } from './browser/openWindow.ts'
import { startSteadyHost } from './browser/steadyHost.ts'
import { windowFolder } from './browser/window.ts'
import { buildWindow } from './buildWindow.ts'
import { dataFolder } from './dataFolder.ts'
import { openDesk } from './desk.ts'
import { obtainElectron } from './findElectron.ts'
import { requireNode } from './nodeVersion.ts'
import { stageApp } from './stageApp.ts'

requireNode(process.versions.node)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const electron = obtainElectron()
try {
  if (electron === undefined) await inBrowser()
  else await inElectron(electron)
} catch (cause) {
  if (!(cause instanceof Problem)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 2
}

async function inElectron(program: string): Promise<void> {
  const app = fileURLToPath(new URL('../out/app', import.meta.url))
  await stageApp(app)
  say('پنجره در Electron باز می‌شود.')
  spawn(program, [app], { stdio: 'inherit' })
}

/** The window is closed when its browser ends; then the store is let go. */
async function inBrowser(): Promise<void> {
  const browser = findBrowser()
  if (browser === undefined)
    throw new Problem('unable-host', 'نه Electron در این دستگاه هست و نه Chromium، Chrome یا Edge؛ یکی را نصب کنید.')
  await buildWindow(windowFolder)
  const folder = dataFolder()
  const store = join(folder, 'council.db')
  const desk = openDesk(store, browserPort(dirname(store)))
  const host = await startSteadyHost(desk.app, windowFolder, store)
  say('Electron در این دستگاه نیست؛ پنجره در مرورگر باز می‌شود.')
  openWindow(browser, host.newAddress(), folder).once('exit', () => {
    void host.close().then(() => desk.close())
  })
}
