import type { Browser, Locator, Page } from 'playwright-core'
import { ownHost } from './hosts.ts'
import { visit } from './places.ts'

/** Seconds, the longest of some rounds, until the hall has its slide painted again. */
export interface HallReturns {
  /** After its page died. */
  page: number
  /** After somebody closed its window. */
  window: number
  /** After its host was killed, and started again at once. */
  host: number
}

const rounds = 5
/** A slide in the middle of the sample's deck. */
const keys = ['7', 'Enter']

/** How long the hall is without what it was shown, in a presentation of the sample over the real browser host. */
export async function hallReturns(browser: Browser, store: string): Promise<HallReturns> {
  let host = ownHost(['--port', '0', '--store', store])
  const address = await host.nextAddress()
  const console = await (await browser.newContext({ locale: 'fa-IR' })).newPage()
  await console.goto(address)
  await visit(console, '/session/s6-73/present')
  const opened = console.waitForEvent('popup')
  await console.getByRole('button', { name: 'شروع نمایش' }).click()
  let hall = await opened
  await console.getByRole('toolbar', { name: 'کلیدهای نمایش' }).waitFor()
  await shownIn(hall).waitFor()
  const before = await titleIn(hall)
  for (const key of keys) await console.keyboard.press(key)
  while ((await titleIn(hall)) === before) await new Promise(resolve => setTimeout(resolve, 50))
  const title = await titleIn(hall)
  const reopened = async (end: () => Promise<unknown>): Promise<number> => {
    const again = console.waitForEvent('popup')
    const from = performance.now()
    void end()
    hall = await again
    await painted(hall, title)
    return (performance.now() - from) / 1000
  }
  const longest: HallReturns = { page: 0, window: 0, host: 0 }
  const note = (what: keyof HallReturns, seconds: number): void => {
    longest[what] = Math.max(longest[what], seconds)
  }
  for (let round = 0; round < rounds; round++) {
    const debug = await hall.context().newCDPSession(hall)
    note('page', await reopened(() => debug.send('Page.crash').catch(() => undefined)))
    note('window', await reopened(() => hall.close()))
    const found = await foundAgain(hall)
    const from = performance.now()
    await host.end()
    host = ownHost(['--port', new URL(address).port, '--store', store])
    await found()
    await painted(hall, title)
    note('host', (performance.now() - from) / 1000)
  }
  await host.end()
  return longest
}

const shownIn = (hall: Page): Locator => hall.locator('section').first()

const titleIn = async (hall: Page): Promise<string> => (await shownIn(hall).getAttribute('aria-label')) ?? ''

/** Waits until a page has painted a slide. */
async function painted(hall: Page, title: string): Promise<void> {
  await hall.getByRole('region', { name: title, exact: true }).first().waitFor()
  await hall.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** Watches for the moment in which a page that has lost its host hears of it again. @returns what waits for it */
async function foundAgain(hall: Page): Promise<() => Promise<void>> {
  await hall.evaluate(() => {
    const found = new Promise<void>(resolve => {
      let isLost = false
      new MutationObserver(() => {
        const line = document.querySelector('[data-line]')?.getAttribute('data-line')
        if (line === 'lost') isLost = true
        else if (isLost) resolve()
      }).observe(document.body, { subtree: true, attributeFilter: ['data-line'] })
    })
    Object.assign(window, { found: () => found })
  })
  return () => hall.evaluate('found()')
}
