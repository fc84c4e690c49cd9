import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { samplePath } from '../../electron/services/bundles.ts'
import { atEnd } from '../fixtures/atEnd.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { copySample } from './copySample.ts'
import { ownHost, sharedHost } from './hosts.ts'
import { sampleFolder } from './sampleFolder.ts'
import { newContext } from './sharedBrowser.ts'

export interface OpenedWindow {
  page: Page
  /** The store's file. */
  store: string
  /** Of the host; used up by `page`. */
  url: string
  /** The host's next address, good for one page more. */
  nextAddress: () => Promise<string>
  /** A second person's window over the same store. */
  openBeside: () => Promise<Page>
  /** Ends the host: a killable one as a power cut would, when nothing is asked and nothing is finished. */
  endHost: () => Promise<void>
}

interface WindowOptions {
  /** A store that is there already; an empty one of its own otherwise. */
  store?: string
  /** Brings the sample session into the store first, with some of its bills or with all. */
  sample?: boolean | 'with all bills'
  /** Of the host; any free one otherwise. */
  port?: number
  /** A host in a process of its own, which can be killed. */
  isKillable?: boolean
  /** A copy of the product whose window it is, in a process of its own. */
  product?: string
}

/** The window in Chromium over the real browser host, in another process than the test. All ends with the test. */
export async function openWindow({
  store: given,
  sample = false,
  port = 0,
  isKillable = false,
  product,
}: WindowOptions = {}): Promise<OpenedWindow> {
  const store = given ?? join(await temporaryFolder(), 'council.db')
  if (sample === true) await copySample(dirname(store))
  // The host reads all 34,000 again after every write.
  if (sample === 'with all bills') await sampleFolder(samplePath, dirname(store))
  const words = ['--port', String(port), '--store', store, ...(given === undefined ? ['--create'] : [])]
  const program = product === undefined ? undefined : join(product, 'electron/cli.js')
  const host = isKillable || program !== undefined ? ownHost(words, program) : sharedHost(words)
  atEnd(host.end)
  const url = await host.nextAddress()
  const openBeside = async (): Promise<Page> => openPage(await host.nextAddress())
  return { page: await openPage(url), store, url, nextAddress: host.nextAddress, openBeside, endHost: host.end }
}

/** Serves a window's store where it was served before its host was ended. @returns as `nextAddress` of the window */
export function serveAgain({ store, url }: OpenedWindow): () => Promise<string> {
  const host = sharedHost(['--port', new URL(url).port, '--store', store])
  atEnd(host.end)
  return host.nextAddress
}

async function openPage(url: string): Promise<Page> {
  const page = await (await newContext()).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  return page
}
