import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { toLatinDigits, toPersianDigits } from '../../shared/persian/digits.ts'
import { closedWords } from '../fixtures/sampleSession.ts'
import { bystander } from './bystander.ts'
import { inHall, startPresentation } from './hallWindows.ts'
import { press } from './keyboard.ts'
import { listenTo, type Received } from './received.ts'
import { newContext } from './sharedBrowser.ts'

/** Presses what stands far from where the keyboard is. */
async function pressFar(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

const card = (console: Page) => console.getByRole('region', { name: 'نمایشگرهای صحن' })

/** The code that the console shows; another one than was used. */
async function codeOf(console: Page, used?: string): Promise<string> {
  if (used !== undefined)
    await card(console)
      .getByLabel(`کد اتصال ${toPersianDigits(used)}`)
      .waitFor({ state: 'detached' })
  const code = await card(console)
    .getByLabel(/^کد اتصال/)
    .textContent()
  return toLatinDigits((code ?? '').replaceAll(' ', ''))
}

/** A screen of the network before it is paired, and all that ever comes to it. */
async function tablet(address: string): Promise<{ page: Page; received: Received }> {
  const page = await (await newContext({ width: 1024, height: 768 }, { ignoreHTTPSErrors: true })).newPage()
  const received = await listenTo(page)
  await page.goto(address)
  return { page, received }
}

/** Closed words that a page holds, in its text or anywhere else. */
const heldBy = (page: Page): Promise<string[]> =>
  page.evaluate(words => {
    const html = document.documentElement.outerHTML
    return words.filter(word => html.includes(word))
  }, closedWords)

/** Stops all that a page does until it is let go: it answers nothing. */
async function hang(page: Page): Promise<() => Promise<unknown>> {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Debugger.enable')
  const paused = new Promise(resolve => debug.once('Debugger.paused', resolve))
  await debug.send('Debugger.pause')
  await paused
  return () => debug.send('Debugger.resume')
}

it('shows the sample on the hall’s window and two screens of the network, without a closed word, whatever breaks', async () => {
  const { console, hall, titles, at, restartHost } = await startPresentation(true)
  const seen = await bystander(console)
  const received = [await listenTo(hall)]
  await hall.reload()
  await pressFar(console, 'باز کردن…')
  await press(console, console.getByRole('dialog').getByRole('button', { name: '127.0.0.1' }))
  const code = await codeOf(console)
  expect(code).toMatch(/^\d{6}$/)
  await card(console).getByRole('img', { name: 'رمزینهٔ نشانی و کد اتصال' }).waitFor()
  const url = (await card(console).getByText('https://').first().textContent()) ?? ''

  const first = await tablet(`${url}/#${code}`)
  expect(first.page.url()).toBe(`${url}/`)
  await first.page.getByLabel('نام این نمایشگر').fill('تبلت هیئت‌رئیسه')
  await first.page.keyboard.press('Enter')
  const next = await codeOf(console, code)
  const second = await tablet(url)
  for (const typed of [code, next]) {
    await second.page.getByLabel('کد شش‌رقمی میز نمایش').fill(typed)
    await second.page.keyboard.press('Enter')
    if (typed === code) await second.page.getByRole('alert').getByText('پیش از این به کار رفته است').waitFor()
  }
  await card(console).getByText('رایانه ۱').waitFor()
  received.push(first.received, second.received)

  const screens = [hall, first.page, second.page]
  const shown = (number: number, on = screens): Promise<unknown> =>
    Promise.all(on.map(page => inHall(page, titles[number - 1] ?? '').waitFor()))
  await console.locator('#screen').focus()
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, titles.length]) {
    // The left arrow and a remote's page key are next.
    if (number === titles.length) await console.keyboard.press('End')
    else if (number > 1) await console.keyboard.press(number % 2 === 0 ? 'ArrowLeft' : 'PageDown')
    await at(number)
    await shown(number)
    expect((await Promise.all(screens.map(heldBy))).flat()).toEqual([])
  }
  await expect.poll(() => console.getByText('اسلاید دیگری نیست.').count()).toBe(1)
  await console.keyboard.press('ArrowRight')
  await at(titles.length - 1)
  await console.keyboard.press('Home')
  await shown(1)

  await console.keyboard.press('7')
  await console.keyboard.press('Enter')
  await shown(7)
  const brought = console.waitForEvent('popup')
  const devtools = await hall.context().newCDPSession(hall)
  devtools.send('Page.crash').catch(() => undefined)
  const afterCrash = await brought
  await shown(7, [afterCrash])
  await console.getByRole('alert').getByText('دوباره وصل شد').waitFor()
  const opened = console.waitForEvent('popup')
  await afterCrash.close()
  const window = await opened
  received.push(await listenTo(window))
  await shown(7, [window])

  const everywhere = [window, first.page, second.page]
  await console.getByRole('alert').getByText('دوباره وصل شد').waitFor()
  const letGo = await hang(console)
  await window.keyboard.press('F9')
  await Promise.all(everywhere.map(page => page.locator('[data-cover="hidden"]').waitFor()))
  await letGo()
  await console.getByText('همه‌چیز از صحن پنهان است').waitFor()
  await console.keyboard.press('Shift+F9')
  await shown(7, everywhere)

  await console.keyboard.press('m')
  await press(console, console.getByRole('dialog').getByRole('button', { name: 'آغاز زمان‌سنج' }))
  await Promise.all(everywhere.map(page => page.getByText('استراحت').waitFor()))
  await pressFar(console, 'قطع تبلت هیئت‌رئیسه')
  await first.page.getByRole('alert').getByText('از میز نمایش قطع شد').waitFor()

  await restartHost()
  await console.locator('#screen').focus()
  await console.keyboard.press('ArrowLeft')
  await at(8)
  await shown(8, [window])
  await window.getByText('استراحت').waitFor()
  await press(console, console.getByRole('alert').getByRole('button', { name: 'باز کردن دوبارهٔ شبکه' }))
  await shown(8, [second.page])
  await pressFar(console, 'بستن شبکه')
  await second.page.getByText('نمایش در شبکه بسته است').waitFor()

  const texts = received.map(({ text }) => text())
  for (const text of texts.slice(0, 3)) expect(text).toContain(titles.at(-1))
  expect(texts.map(text => closedWords.filter(word => text.includes(word)))).toEqual([[], [], [], []])
  expect(received.flatMap(({ sockets }) => sockets)).toEqual([])
  expect(seen).toEqual({ pointers: [], strangers: [] })
}, 240_000)
