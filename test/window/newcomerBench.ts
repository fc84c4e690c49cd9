/**
 * What a newcomer's hand does from an empty store to the papers of a first session, beside what a review counted once
 * for the same. Ends with 1 when a bar is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWindowHost } from '../../electron/app/openWindowHost.ts'
import { buildWindow } from '../../electron/build/buildWindow.ts'
import { browserServices } from '../../electron/hosts/browser/browserServices.ts'
import { startBrowserHost } from '../../electron/hosts/browser/server.ts'
import { windowFolder } from '../../electron/hosts/browser/window.ts'
import { newcomerWalk, tellEfforts } from './newcomerWalk.ts'
import { openBrowser } from './openBrowser.ts'

const home = await mkdtemp(join(tmpdir(), 'shoranameh-newcomer-'))
await buildWindow(windowFolder)
const windowHost = openWindowHost(join(home, 'council.db'), browserServices)
const host = await startBrowserHost(windowHost, windowFolder, 0)
const browser = await openBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fa-IR',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.goto(host.newAddress())
  const isMet = tellEfforts(await newcomerWalk(page), true, line => void process.stdout.write(`${line}\n`))
  process.exitCode = isMet ? 0 : 1
} finally {
  await browser.close()
  await host.close()
  await windowHost.close()
  await rm(home, { recursive: true })
}
