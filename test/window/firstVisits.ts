import type { Page } from 'playwright-core'
import { settled } from './places.ts'

/** Screens in the order of the secretariat's work, each of files of its own. */
const screens = [
  '/session/s6-73/collect',
  '/session/s6-73/check',
  '/session/s6-73/compile',
  '/dashboards/indicators',
  '/library/indicator',
  '/settings',
] as const

/**
 * Prints how long the screens' first visits take, in milliseconds: from going there until nothing on it says that it is
 * still being read, its files, its records and what the host makes of them.
 * @param page the start screen, of a browser that has seen no other
 */
export async function printFirstVisits(page: Page): Promise<void> {
  await settled(page)
  const times: string[] = []
  for (const screen of screens) {
    // What the screen before still does in the background is not this one's.
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    times.push(`${screen} ${(await firstVisit(page, screen)).toFixed(0)}`)
  }
  console.log(`first visits, ms: ${times.join(' · ')}`)
}

function firstVisit(page: Page, path: string): Promise<number> {
  return page.evaluate(
    place =>
      new Promise<number>(resolve => {
        const begun = performance.now()
        let since: number | undefined
        const look = (): void => {
          if (document.querySelector('main[aria-busy=true], main [aria-busy=true]') !== null) since = undefined
          else since ??= performance.now()
          // A screen may find only later what it has to read.
          if (since !== undefined && performance.now() - since > 100) resolve(since - begun)
          else requestAnimationFrame(look)
        }
        history.pushState(null, '', place)
        requestAnimationFrame(look)
      }),
    path,
  )
}
