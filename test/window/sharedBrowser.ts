import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { atEnd } from '../fixtures/atEnd.ts'
import { launchOptions } from './launchOptions.ts'

let shared: Promise<Browser> | undefined

/**
 * What one person's browser keeps, apart from every other's, in the one Chromium of this worker; it ends with the test.
 */
export async function newContext(
  viewport = { width: 1440, height: 900 },
  more: BrowserContextOptions = {},
): Promise<BrowserContext> {
  shared ??= chromium.launch(launchOptions())
  const context = await (await shared).newContext({ viewport, locale: 'fa-IR', ...more })
  atEnd(() => context.close())
  return context
}

/** All pages that are open now. */
export async function openPages(): Promise<Page[]> {
  return ((await shared)?.contexts() ?? []).flatMap(context => context.pages())
}
