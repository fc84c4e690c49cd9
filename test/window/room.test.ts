import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { openWindow } from './openWindow.ts'
import { settled, visit } from './places.ts'

const widthOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate(element => element.getBoundingClientRect().width)

const opened = sharedByTests(() => openWindow({ sample: true }))

it('reckons when items begin, pastes a numbered list beside the fields, and moves an item by its menu', async () => {
  const { page, store } = opened()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, '/session/s6-73/collect')
  const row = (title: string) => page.getByRole('row', { name: title })
  await row('گزارش خدمات شهری').getByText('۱۰:۱۵').waitFor()
  await row('سخنان شهردار').getByRole('textbox', { name: 'دقیقه' }).fill('۳۰')
  await page.keyboard.press('Enter')
  await row('گزارش خدمات شهری').getByText('۱۰:۲۵').waitFor()

  await page.evaluate(() => navigator.clipboard.writeText('۸-\tطرح ترافیک\n۹-\tتذکر'))
  await page.getByRole('button', { name: /دستور بعدی/ }).focus()
  await page.keyboard.press('Control+V')
  // What will be made is seen first.
  await page.getByRole('dialog', { name: 'پیش از افزودن ببینید' }).getByRole('button', { name: /^طرح/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('۲ دستور افزوده شد.').waitFor()
  await row('تذکر').getByRole('button', { name: 'کارهای «تذکر»' }).click()
  await page.getByRole('menuitem', { name: 'یکی بالاتر' }).click()
  await expect.poll(() => row('تذکر').getByText('۸', { exact: true }).count()).toBe(1)
  // Its own start is known, what follows it has no minutes before it.
  await row('تذکر').getByText('۱۲:۰۵').waitFor()
  await row('طرح ترافیک').getByText('—').waitFor()

  await row('تذکر').getByRole('button', { name: 'کارهای «تذکر»' }).click()
  await page.getByRole('menuitem', { name: 'نامه، پیشنهاددهنده و فوریت…' }).click()
  const details = page.getByRole('dialog', { name: 'مشخصات «تذکر»' })
  await details.getByRole('textbox', { name: 'شمارهٔ نامه' }).fill('۱۴۰۵/ب/۱۲')
  await details.getByRole('textbox', { name: 'تاریخ نامه' }).fill('۵ آذر ۱۴۰۵')
  await page.keyboard.press('Escape')
  const db = new Database(store, { readonly: true })
  onTestFinished(() => void db.close())
  const letter = db.prepare("select letterNumber, letterDate from agendaItem where title = 'تذکر'")
  await expect.poll(() => letter.get()).toEqual({ letterNumber: '۱۴۰۵/ب/۱۲', letterDate: '2026-11-26' })
})

it('leaves a report’s work the room, and keeps what is folded, how high its rows are, and the one table alone', async () => {
  const { page } = opened()
  await page.setViewportSize({ width: 1280, height: 800 })
  await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
  const header = page.getByRole('navigation', { name: 'مرحله‌های جلسه' })
  expect((await header.boundingBox())?.height).toBeLessThanOrEqual(48)
  await page.getByRole('complementary', { name: 'موارد این گزارش' }).getByRole('listitem').first().waitFor()
  expect(await widthOf(page, 'article')).toBeGreaterThanOrEqual(830)

  await page.getByRole('button', { name: 'جمع کردن موارد گزارش' }).press('Enter')
  await page.getByRole('button', { name: 'باز کردن موارد گزارش' }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: 'باز کردن فهرست گزارش‌ها' }).press('Enter')
  const edge = page.getByRole('separator', { name: 'بلندی جدول‌ها' })
  await edge.press('ArrowUp')
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe('324')
  await page.reload()
  await settled(page)
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe('324')
  await page.getByRole('button', { name: 'باز کردن موارد گزارش' }).waitFor()
  await page.getByRole('button', { name: 'جمع کردن فهرست گزارش‌ها' }).waitFor()

  await page.getByRole('tab', { name: 'رزمایش' }).click()
  await page.getByRole('gridcell', { name: 'سیلاب' }).first().click()
  await page.getByRole('button', { name: 'جدول تمام‌صفحه' }).press('Enter')
  await expect.poll(() => page.getByRole('textbox', { name: 'متن گزارش' }).count()).toBe(0)
  await expect.poll(() => widthOf(page, 'article')).toBeGreaterThan(1190)
  const cell = page.getByRole('gridcell', { name: 'سیلاب' }).first()
  await cell.click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'بازگشت به گزارش' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'متن گزارش' }).waitFor()
})

it('shows the sessions of a month among its days off, the council’s own too, and says so of a chosen day', async () => {
  const { page } = opened()
  await visit(page, '/')
  const calendar = page.getByRole('region', { name: 'تقویم جلسه‌ها' })
  await calendar.getByRole('link', { name: 'جلسهٔ ۷۳ · عادی، یکشنبه ۱۸ دی ۱۴۰۱' }).waitFor()
  await calendar.getByRole('button', { name: 'ماه پس' }).press('Enter')
  await calendar.getByText('پیروزی انقلاب اسلامی').waitFor()

  await calendar.getByRole('link', { name: 'روزهای تعطیل' }).press('Enter')
  await page.evaluate(() => navigator.clipboard.writeText('روز\tمناسبت\n۱۸ دی ۱۴۰۱\tتعطیلی استانی'))
  await page.getByRole('grid').press('Control+V')
  await page.getByRole('gridcell', { name: 'تعطیلی استانی' }).waitFor()
  await visit(page, '/')
  await calendar.getByText('تعطیلی استانی').waitFor()
  await page.getByRole('button', { name: 'جلسهٔ جدید' }).press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: 'تاریخ', exact: true }).fill('۱۴ خرداد ۱۴۰۶')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.getByText('جمعه ۱۴ خرداد ۱۴۰۶؛ تعطیل: رحلت امام خمینی').count()).toBe(1)
})
