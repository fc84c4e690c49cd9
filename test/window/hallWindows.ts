import type { Locator, Page } from 'playwright-core'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { press } from './keyboard.ts'
import { openWindow, serveAgain } from './openWindow.ts'
import { visit } from './places.ts'

/** A presentation of the sample session, as it is begun at the secretariat's desk. */
export interface StartedPresentation {
  /** The presenter's own window. */
  console: Page
  /** What the hall sees. */
  hall: Page
  /** Numbered slides of the console's list, by their titles. */
  titles: string[]
  /** Waits until the presenter is at a slide, by number. */
  at: (number: number) => Promise<void>
  /** Waits until the hall sees a slide, by number. */
  shown: (number: number) => Promise<void>
  openBeside: () => Promise<Page>
  /** Kills a host of its own process, and starts another one over the same store. */
  restartHost: () => Promise<void>
}

/** Begins it by keyboard alone, from the stage «نمایش». @param isKillable the host has a process of its own */
export async function startPresentation(isKillable = false): Promise<StartedPresentation> {
  const opened = await openWindow({ sample: true, isKillable })
  const { page, openBeside, endHost } = opened
  await visit(page, '/session/s6-73/present')
  const popup = page.waitForEvent('popup')
  await press(page, page.getByRole('button', { name: 'شروع نمایش' }))
  const hall = await popup
  await page.getByRole('toolbar', { name: 'کلیدهای نمایش' }).waitFor()
  await page.locator('nav [aria-current=true]').waitFor()
  const titles = await page
    .locator('nav li button')
    .evaluateAll(entries =>
      entries
        .filter(entry => entry.querySelector('i')?.textContent !== '–')
        .map(entry => entry.querySelector('span')?.textContent ?? ''),
    )
  return {
    console: page,
    hall,
    titles,
    openBeside,
    async restartHost() {
      await endHost()
      await serveAgain(opened)()
    },
    at: number =>
      current(page)
        .getByText(toPersianDigits(`اسلاید ${number} از ${titles.length}`))
        .first()
        .waitFor(),
    shown: number => inHall(hall, titles[number - 1] ?? '').waitFor(),
  }
}

/** Where the console shows the presenter's slide. */
export const current = (console: Page): Locator => console.getByRole('region', { name: 'اسلاید جاری' })

/** A slide on the hall's screen, by its title. */
export const inHall = (hall: Page, title: string): Locator =>
  hall.getByRole('region', { name: title, exact: true }).first()
