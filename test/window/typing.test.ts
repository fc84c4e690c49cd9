import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { takeBack } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const titles = (page: Page) => page.getByRole('textbox', { name: 'عنوان دستور' })

/** The window of all tests, which end nothing and leave no words unsaved. */
const opened = sharedByTests(() => openWindow({ sample: true }))

describe('the agenda', () => {
  it('takes a title back at Control+Z, typed fast or slowly, saved or not, and saves that', async () => {
    const { page } = opened()
    await visit(page, '/session/s6-73/collect')
    const title = titles(page).first()
    const before = await title.inputValue()
    for (const delay of [0, 60]) {
      await title.click()
      await page.keyboard.press('End')
      await page.keyboard.type(' و بررسی آن ', { delay })
      await expect.poll(() => title.inputValue()).toBe(`${before} و بررسی آن `)
      await page.waitForFunction(() => localStorage.length === 0)
      await takeBack(page, title, before)
      await page.waitForFunction(() => localStorage.length === 0)
      await title.blur()
      await expect.poll(() => title.inputValue()).toBe(before)
    }
  }, 60_000)

  it('can be typed into as soon as it is seen, whatever is still being read', async () => {
    const { page, url } = opened()
    await page.locator('main').waitFor()
    const { promise: free, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/store/about', async route => {
      await free
      await route.continue()
    })
    await page.goto(new URL('/session/s6-73/collect', url).href)
    await page.getByRole('heading', { name: 'دستور جلسه' }).waitFor()
    await page.getByText(/^[۰-۹]+ مورد · /).waitFor()
    expect(await titles(page).count()).toBe(0)
    release()
    await page.unrouteAll({ behavior: 'wait' })
    await titles(page).first().click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('از نخستین حرف')
    await page.waitForFunction(() => localStorage.length === 0)
    await page.reload()
    await expect.poll(() => titles(page).first().inputValue()).toBe('از نخستین حرف')
  }, 60_000)

  it('moves an item as often as its keys are pressed, before the screen is drawn again too', async () => {
    const { page } = opened()
    await visit(page, '/session/s6-73/collect')
    const shown = async () => Promise.all((await titles(page).all()).map(title => title.inputValue()))
    const before = await shown()
    await titles(page).nth(2).click()
    await page.evaluate(async () => {
      const keys = { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }
      for (let times = 0; times < 2; times++) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys))
        // What was pressed has been taken, and nothing was drawn: that would be a task of its own.
        for (let turn = 0; turn < 100; turn++) await Promise.resolve()
      }
    })
    const [first = '', second = '', third = '', ...rest] = before
    await expect.poll(shown).toEqual([third, first, second, ...rest])
  }, 60_000)

  it('takes pasted lines as items, begins the next one at Enter, and asks which of two titles stays', async () => {
    const { page, openBeside } = opened()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await visit(page, '/session/s6-73/collect')
    const count = await titles(page).count()
    await titles(page).last().click()
    await page.keyboard.press('Enter')
    await expect.poll(() => titles(page).count()).toBe(count + 1)
    await page.evaluate(() => navigator.clipboard.writeText('لایحهٔ یکم\r\n\r\n  طرح دوم\r\nنطق سوم\n'))
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+V')
    await page.getByRole('button', { name: 'افزودن ۳ دستور' }).press('Enter')
    await page.getByText('۳ دستور افزوده شد.').waitFor()
    const shown = async () => Promise.all((await titles(page).all()).map(title => title.inputValue()))
    await expect.poll(async () => (await shown()).slice(count)).toEqual(['لایحهٔ یکم', 'طرح دوم', 'نطق سوم'])

    const two = await openBeside()
    await visit(two, '/session/s6-73/collect')
    await two.context().setOffline(true)
    await titles(two).last().fill('سخن دومی')
    await titles(page).last().fill('سخن یکمی')
    await page.getByText('سخن یکمی').count()
    await expect.poll(async () => (await shown()).at(-1)).toBe('سخن یکمی')
    await page.waitForFunction(() => localStorage.length === 0)
    await two.context().setOffline(false)
    const note = two.getByRole('alert').filter({ hasText: 'کدام بماند' })
    await note.getByText('«سخن یکمی»').waitFor()
    await note.getByRole('button', { name: 'نوشتهٔ من' }).click()
    await note.waitFor({ state: 'detached' })
    await expect.poll(async () => (await shown()).at(-1)).toBe('سخن دومی')
    await two.close()
  }, 60_000)
})

describe('two tabs of one browser', () => {
  it('keep each its own unsaved words, and those of a closed one are asked about', async () => {
    const { page, nextAddress, url } = opened()
    const browser = page.context()
    const tab = await browser.newPage()
    await tab.goto(await nextAddress())
    for (const own of [page, tab]) await visit(own, '/session/s6-73/collect')
    await browser.setOffline(true)
    await titles(page).first().fill('سخن برگهٔ یکم')
    await titles(tab).first().fill('سخن برگهٔ دوم')
    await page.goto('about:blank')
    await tab.close()
    await browser.setOffline(false)

    const agenda = new URL('/session/s6-73/collect', url).href
    await page.goto(agenda)
    await expect.poll(() => titles(page).first().inputValue()).toBe('سخن برگهٔ یکم')
    await page.waitForFunction(() => localStorage.length === 1)
    await page.reload()
    const note = page.getByRole('alert').filter({ hasText: 'کدام بماند' })
    await note.getByText('«سخن برگهٔ دوم»').waitFor()
    await note.getByRole('button', { name: 'متن ذخیره‌شده' }).click()
    await note.waitFor({ state: 'detached' })
    await expect.poll(() => titles(page).first().inputValue()).toBe('سخن برگهٔ یکم')
    await page.waitForFunction(() => localStorage.length === 0)
  }, 60_000)
})

describe('the settings', () => {
  it('are saved as they are typed', async () => {
    const { page } = opened()
    await visit(page, '/settings')
    const name = page.getByLabel('نام شورا')
    await name.fill('شورای اسلامی شهر نمونه ')
    await page.getByLabel('نام', { exact: true }).fill('منشی شورا')
    await page.waitForFunction(() => localStorage.length === 0)
    await page.reload()
    await expect.poll(() => name.inputValue()).toBe('شورای اسلامی شهر نمونه')
    await expect.poll(() => page.getByLabel('نام', { exact: true }).inputValue()).toBe('منشی شورا')
  }, 60_000)
})

describe('an accepted report', () => {
  it('is locked until it is opened again', async () => {
    const { page } = opened()
    await visit(page, '/session/s6-73/collect')
    await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
    const text = page.getByRole('textbox', { name: 'متن گزارش' })
    await text.getByText('۶۰۰ میلیون تومان').waitFor()
    await page.getByRole('button', { name: 'ارسال به دبیرخانه' }).click()
    await page.getByRole('button', { name: 'پذیرش گزارش' }).click()
    await page.getByText(/این گزارش پذیرفته شده و قفل است/).waitFor()
    await text.click()
    await page.keyboard.type('دست‌برده')
    expect(await text.getByText('دست‌برده').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'اصلاح نگارش' }).count()).toBe(0)
    await page.getByRole('button', { name: 'بازگشایی' }).click()
    await page.getByText(/این گزارش پذیرفته شده و قفل است/).waitFor({ state: 'detached' })
    await text.click()
    await page.keyboard.type('نوشته')
    await page.getByText(/^ذخیره شد/).waitFor()
  }, 60_000)
})

describe('a briefing of unfinished reports', () => {
  it('is made only by somebody who was told of them, and not cut off by a reload without a question', async () => {
    const { page } = opened()
    await visit(page, '/session/s6-73/compile')
    await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
    const question = page.getByRole('dialog', { name: 'هنوز ناتمام است' })
    await question.getByText('۳ گزارش هنوز پذیرفته نشده است:').waitFor()
    await question.getByText('انرژی: پیش‌نویس').waitFor()
    await question.getByRole('button', { name: 'بازگشت' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await page.getByRole('progressbar').count()).toBe(0)
    await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
    // A quick machine would be done with it before the reload.
    const { promise: free, resolve: release } = Promise.withResolvers<void>()
    await page.route('**/outputs/make', async route => {
      await free
      await route.continue()
    })
    await question.getByRole('button', { name: 'با همین وضع تهیه شود' }).click()
    await page.getByRole('progressbar').waitFor()
    const asked = page.waitForEvent('dialog')
    await page.evaluate(() => void setTimeout(() => location.reload()))
    const box = await asked
    expect(box.type()).toBe('beforeunload')
    await box.dismiss()
    release()
    await page.getByRole('button', { name: 'ذخیره…' }).waitFor()
  }, 60_000)
})
