import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { findBrowser } from '../../electron/browser/findBrowser.ts'
import { windowFolder } from '../../electron/browser/window.ts'
import { buildWindow } from '../../electron/buildWindow.ts'
import { importBundle, samplePath } from '../../electron/services/bundles.ts'
import { openStore } from '../../electron/store/database.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../fixtures/tinyBundle.ts'

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export interface OpenedWindow {
  page: Page
  browser: Browser
  /** The store's file. */
  store: string
  /** Of the host, with this launch's token. */
  url: string
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
}

/** The window in Chromium over the real browser host, a process of its own. All ends with the test. */
export async function openWindow({
  store: given,
  sample = false,
  port = 0,
}: WindowOptions = {}): Promise<OpenedWindow> {
  const store = given ?? join(await temporaryFolder(), 'council.db')
  if (sample) await bringSample(store)
  await buildWindow(windowFolder)
  const host = spawn(process.execPath, [cli, 'serve', '--port', String(port), '--store', store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => killed(host))
  const url = await firstLine(host)
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium on this machine.')
  // Without a locale Chromium takes no file whose name is Persian.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const browser = await chromium.launch({ executablePath, args: flags, env })
  onTestFinished(() => browser.close())
  // A context of its own: axe opens a second page beside this one.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fa-IR' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  return { page, browser, store, url, kill: () => killed(host) }
}

async function bringSample(path: string): Promise<void> {
  const store = openStore(path)
  try {
    await importBundle(store, samplePath, countingAuthor())
  } finally {
    store.close()
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The host says nothing.')
  for await (const line of createInterface({ input: stdout })) return line
  throw new Error('The host ended before it was ready.')
}

function killed(host: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (host.exitCode !== null || host.signalCode !== null) resolve()
  host.once('exit', () => resolve())
  host.kill('SIGKILL')
  return promise
}
