import type { Browser, Page } from 'playwright-core'
import type { App } from '../../electron/app/app.ts'
import type { ShownSlide } from '../../shared/hall/audienceFrame.ts'
import { hostileSlides, tenYears } from '../fixtures/hostileSlides.ts'
import { type HallHost, startHall } from './hallHost.ts'
import { heldBytes } from './heldBytes.ts'
import { visit } from './places.ts'
import { usualFrame } from './usualFrame.ts'

const heaviest: ShownSlide = { id: 'heaviest', item: null, title: 'ده سال ماه‌به‌ماه', body: [tenYears] }
const plain: ShownSlide = { id: 'plain', item: null, title: 'دستور جلسه', body: [] }

/** Milliseconds from a frame's sending to the answer that the page has painted the heaviest chart: a time a change. */
export async function heaviestChanges(browser: Browser): Promise<number[]> {
  return withHall(async hall => {
    await openScreen(browser, hall, { width: 1920, height: 1080 })
    const times: number[] = []
    for (let turn = 0; turn < 60; turn++) {
      const time = await hall.show({ slide: turn % 2 === 0 ? heaviest : plain })
      if (turn % 2 === 0) times.push(time)
    }
    return times
  })
}

/** Changes that did not come to one of 25 screens, of forty changes. */
export async function droppedChanges(browser: Browser): Promise<number> {
  const screens = 25
  return withHall(async hall => {
    for (let screen = 0; screen < screens; screen++) await openScreen(browser, hall, { width: 480, height: 270 })
    let dropped = 0
    for (let turn = 0; turn < 40; turn++) {
      const changed = hall.show({ slide: { ...plain, id: `${turn}`, title: `اسلاید ${turn}` } }, screens)
      const late = new Promise<'late'>(resolve => setTimeout(resolve, 10_000, 'late'))
      if ((await Promise.race([changed, late])) === 'late') dropped++
    }
    return dropped
  })
}

/** What is on a wall most of the time: words, shares, a vote; the heaviest chart now and then. */
const everyday: readonly ShownSlide[] = [
  plain,
  ...(['twelve shares', 'mixed scripts', 'a council of 31', 'one point'] as const).flatMap(
    name => hostileSlides[name] ?? [],
  ),
]
const heaviestEvery = 100

/** What a screen's page holds after 5,000 changes, each of them painted, as a share of what it held after 500. */
export async function growthOfMemory(browser: Browser): Promise<number> {
  return withHall(async hall => {
    const page = await openScreen(browser, hall, { width: 480, height: 270 })
    let after500 = 0
    for (let turn = 1; turn <= 5000; turn++) {
      const slide = turn % heaviestEvery === 0 ? heaviest : everyday[turn % everyday.length]
      await hall.show({ slide: slide ?? plain, step: turn })
      if (turn === 500) after500 = await heldBytes(page)
    }
    return (await heldBytes(page)) / after500
  })
}

/** Milliseconds from a key of the presenter's console until the hall's screen has painted its slide, of each change. */
export async function consoleToHall(page: Page): Promise<number[]> {
  await visit(page, '/session/s6-73/present')
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'شروع نمایش' }).click()
  const hall = await opened
  await hall.locator('section').first().waitFor()
  await page.getByRole('toolbar', { name: 'کلیدهای نمایش' }).waitFor()
  await hall.evaluate(() => {
    const painted: { said: string; at: number }[] = []
    Object.assign(window, { painted })
    const look = (): void => {
      const said = document.querySelector('section')?.textContent ?? ''
      if (said !== painted.at(-1)?.said) painted.push({ said, at: performance.timeOrigin + performance.now() })
      requestAnimationFrame(look)
    }
    look()
  })
  const paintedIn = (): Promise<{ at: number }[]> => hall.evaluate('painted')
  const times: number[] = []
  for (let turn = 0; turn < 40; turn++) {
    const before = await paintedIn()
    const pressed = Date.now()
    await page.keyboard.press('ArrowLeft')
    for (let wait = 0; wait < 50; wait++) {
      const now = await paintedIn()
      const last = now.at(-1)
      if (now.length > before.length && last !== undefined) {
        times.push(last.at - pressed)
        break
      }
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  return times
}

/** Seconds in which sixty slides of the session are ready, the first time anyone asks for them. */
export async function sixtySlides(api: App['api'], session: string): Promise<number> {
  const begun = performance.now()
  const { slides } = await api.presenting.deck({ session, edition: 'closed' })
  return ((performance.now() - begun) / 1000) * (60 / slides.length)
}

async function withHall<T>(measure: (hall: HallHost) => Promise<T>): Promise<T> {
  const hall = await startHall(usualFrame)
  try {
    return await measure(hall)
  } finally {
    await hall.close()
  }
}

/** A screen that has painted its first frame. */
async function openScreen(
  browser: Browser,
  hall: HallHost,
  viewport: { width: number; height: number },
): Promise<Page> {
  const before = hall.painted.length
  const page = await browser.newPage({ viewport, locale: 'fa-IR' })
  await page.goto(hall.newAddress())
  while (hall.painted.length === before) await new Promise(resolve => setTimeout(resolve, 20))
  return page
}
