import { type ChildProcess, spawn } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { addresses } from './addresses.ts'
import { launchOptions } from './launchOptions.ts'

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))
export interface OpenedWindow {
  page: Page
  browser: Browser
  /** The store's file. */
  store: string
  /** Of the host; used up by `page`. */
  url: string
  /** The host's next address, good for one page more. */
  nextAddress: () => Promise<string>
  /** Ends the host as a power cut would: nothing is asked, nothing is finished. */
  kill: () => Promise<void>
}

interface WindowOptions {
  /** A store that is there already; an empty one of its own otherwise. */
  store?: string
  /** Brings the sample session into the store first. */
  sample?: boolean
  /** Of the host; any free one otherwise. */
  port?: number
  /** A Chromium of its own: the shared one is given copies of chosen files. */
  ownBrowser?: boolean
}

/** The window in Chromium over the real browser host, a process of its own. All ends with the test. */
export async function openWindow({
  store: given,
  sample = false,
  port = 0,
  ownBrowser = false,
}: WindowOptions = {}): Promise<OpenedWindow> {
  const store = given ?? join(await temporaryFolder(), 'council.db')
  if (sample) await copyFile(inject('sampleStore'), store)
  const create = given === undefined ? ['--create'] : []
  const host = spawn(process.execPath, [cli, 'serve', '--port', String(port), '--store', store, ...create], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => killed(host))
  const nextAddress = addresses(host)
  const url = await nextAddress()
  const browser = await (ownBrowser ? chromium.launch(launchOptions()) : chromium.connect(inject('browser')))
  onTestFinished(() => browser.close())
  // A context of its own: axe opens a second page beside this one.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fa-IR' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  return { page, browser, store, url, nextAddress, kill: () => killed(host) }
}

function killed(host: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (host.exitCode !== null || host.signalCode !== null) resolve()
  host.once('exit', () => resolve())
  host.kill('SIGKILL')
  return promise
}
