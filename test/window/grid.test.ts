import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

/** The window of tests that leave nothing unsaved. */
const opened = sharedByTests(() => openWindow({ sample: true }))

/** A table in a window of its own. */
async function openShelf(name: string): Promise<Page> {
  const { page } = await openWindow({ sample: true })
  return goToShelf(page, name)
}

async function goToShelf(page: Page, name: string): Promise<Page> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('link', { name: 'همهٔ جدول‌ها' }).click()
  await page.getByRole('link', { name }).click()
  await page.getByRole('grid').waitFor()
  return page
}

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] [data-column="${column}"]`)
const rows = (page: Page) => page.locator('[role=row][data-key]')

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.keyboard.press('Control+V')
}

it('adds up what is chosen, copies it with headers by its menu, replaces a text, and keeps a search when it is read again', async () => {
  const page = await goToShelf(opened().page, 'رزمایش‌ها')
  await cell(page, 2, -1).click()
  await cell(page, 4, -1).click({ modifiers: ['Shift'] })
  await page.getByText(/^۳ ردیف · .* · جمع/).waitFor()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.keyboard.press('Control+C')
  await expect.poll(copied).toContain('\tمدیریت بحران')
  await cell(page, 2, 7).click()
  await cell(page, 5, 7).click({ modifiers: ['Shift'] })
  await page.getByText('۴ ردیف · ۴ خانهٔ پر · جمع ۳۶۹ نفر · میانگین ۹۲٫۲۵ نفر').waitFor()
  await cell(page, 3, 7).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'کپی با عنوان ستون‌ها' }).click()
  await expect.poll(copied).toBe('شرکت‌کنندگان (نفر)\n180\n125\n36\n28')

  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'یافتن' }).fill('سامانه')
  await page.getByText('در ۱ خانه', { exact: true }).waitFor()
  await page.getByRole('textbox', { name: 'جایگزین' }).fill('سیستم')
  await page.getByRole('button', { name: 'جایگزینی همه' }).click()
  await expect.poll(() => cell(page, 4, 2).innerText()).toContain('سیستم‌های')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('سیستم‌های')
  await expect.poll(() => rows(page).count()).toBe(1)
  await page.reload()
  await expect.poll(() => rows(page).count()).toBe(1)
  await page.getByRole('searchbox', { name: 'جست‌وجو در جدول' }).fill('نیست‌درجهان')
  await page.getByRole('button', { name: 'نمایش همهٔ ردیف‌ها' }).click()
  await expect.poll(() => rows(page).count()).toBeGreaterThan(5)
})

it('is written by the keyboard: typing, a list, a Jalali day, a new row, deleting and bringing back', async () => {
  const page = await goToShelf(opened().page, 'رزمایش‌ها')
  const count = await rows(page).count()
  await cell(page, 1, 3).click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('۱ دی ۱۴۰۱')
  await page.getByText('پنجشنبه ۱ دی ۱۴۰۱').waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => cell(page, 1, 3).innerText()).toContain('۱۴۰۱/۱۰/۰۱')
  await cell(page, 1, 3).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('button', { name: /پنجشنبه ۱ دی/ }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(page, 1, 3).innerText()).toContain('۱۴۰۱/۱۰/۰۲')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  await page.keyboard.type('سایبر')
  await page.getByRole('option', { name: 'سایبری' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(page, 1, 4).innerText()).toBe('سایبری')
  await page.getByText('ذخیره شد', { exact: true }).waitFor()

  await page.keyboard.press('Control+Equal')
  expect(await cell(page, count + 1, 0).innerText()).not.toBe('')
  await page.keyboard.press('ArrowLeft')
  for (const text of ['بحران', 'رزمایش شب', '۱۴۰۱/۰۹/۰۲', 'دورمیزی', 'سیل']) {
    await page.keyboard.press('F2')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.getByText('ذخیره شد', { exact: true }).waitFor()
  await expect.poll(() => page.getByText(/۱ ردیف ناتمام/).count()).toBe(0)
  await page.keyboard.press('Control+Minus')
  await expect.poll(() => rows(page).count()).toBe(count)
  await page.keyboard.press('Control+z')
  await expect.poll(() => rows(page).count()).toBe(count + 1)
})

it('saves a CSV file, previews another, imports what is right and takes it back', async () => {
  const page = await goToShelf(opened().page, 'محله‌ها')
  const count = await page.getByText(/^[۰-۹]+ ردیف$/).innerText()
  const district = await page.locator('[data-column="2"]').first().innerText()
  const file = join(await temporaryFolder(), 'محله.csv')
  await page.getByRole('link', { name: 'کتابخانه', exact: true }).waitFor()
  await writeFile(file, `\uFEFFکد;نام محله;ناحیهٔ شهرداری\r\nM-900;محلهٔ نو;1\r\nM-901;محلهٔ بی‌جا;999\r\n`)
  expect(district).not.toBe('')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ذخیرهٔ جدول' }).click()
  await page.getByRole('menuitem', { name: 'ذخیرهٔ CSV' }).click()
  expect((await download).suggestedFilename()).toBe('محله.csv')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'بارگذاری Excel یا CSV' }).click()
  await (await chooser).setFiles(file)
  const columns = page.getByRole('dialog', { name: 'ستون‌های «محله.csv»' })
  await columns.getByText('هنوز ستونی برای «منطقه» برگزیده نشده است').waitFor()
  await columns.getByRole('button', { name: /ستون برای «ناحیهٔ شهرداری»/ }).click()
  await page.getByRole('option', { name: 'منطقه', exact: true }).click()
  await columns.getByRole('button', { name: /خیر.*نمونه/ }).waitFor()
  await columns.getByRole('button', { name: 'پیش‌نمایش' }).click()
  const preview = page.getByRole('dialog', { name: /بارگذاری «محله.csv»/ })
  await preview.getByText('۱ ردیف خوانده نشد و در پرونده می‌ماند').waitFor()
  await preview.getByText('نقطه‌ویرگول').waitFor()
  await preview.getByRole('button', { name: 'بارگذاری ۱ ردیف' }).click()
  await page.getByText(/۱ رکورد جدید/).waitFor()
  await expect.poll(() => page.getByText(count, { exact: true }).count()).toBe(0)
  await page.getByLabel('پیام‌ها').getByRole('button', { name: 'لغو آخرین تغییر' }).click()
  await page.getByText(count, { exact: true }).waitFor()
})

it('finds, filters and sorts', async () => {
  const page = await goToShelf(opened().page, 'محله‌ها')
  await page.getByRole('searchbox', { name: 'جست‌وجو در جدول' }).fill('نیست‌درجهان')
  await page.getByText('ردیفی برای نمایش نیست.').waitFor()
  await page.getByRole('searchbox', { name: 'جست‌وجو در جدول' }).fill('')
  await page.getByRole('button', { name: 'نام محله', exact: true }).click()
  const names = async () => (await page.locator('[data-column="1"]').allInnerTexts()).filter(Boolean)
  await expect.poll(async () => (await names()).length).toBeGreaterThan(5)
  const sorted = await names()
  expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('fa').compare))
  await page.getByRole('button', { name: 'فیلتر ستون‌ها' }).click()
  await page.getByRole('textbox', { name: 'فیلتر «نام محله»' }).fill(sorted[0] ?? '')
  await expect.poll(async () => (await names()).every(name => name.includes(sorted[0] ?? ''))).toBe(true)
})

it('takes messy cells of Excel, asks about the doubtful ones, and undoes and redoes the paste as one', async () => {
  const page = await openShelf('رزمایش‌ها')
  const count = await rows(page).count()
  await cell(page, 1, 6).click()
  // Partners, participants: an empty cell, a quoted one, thousands, a doubtful number and none at all.
  await paste(page, '\t١٬٢٠٠\r\n"آتش""نشانی\nپلیس"\t12.500\r\nهلال احمر\tنمی‌دانم\r\n')
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await review.getByRole('button', { name: '۱۲٬۵۰۰' }).click()
  await review.getByRole('button', { name: 'چسباندن ۵ خانه' }).click()
  await expect.poll(() => cell(page, 1, 7).innerText()).toBe('۱٬۲۰۰')
  await expect.poll(() => cell(page, 1, 6).innerText()).toBe('')
  await expect.poll(() => cell(page, 2, 7).innerText()).toBe('۱۲٬۵۰۰')
  await expect.poll(() => cell(page, 3, 7).getAttribute('aria-invalid')).toBe('true')
  await page.getByText('۱ خانه را درست کنید').waitFor()

  await cell(page, 1, 0).click()
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell(page, 1, 7).innerText()).toBe('۴۲')
  await page.keyboard.press('Control+y')
  await expect.poll(() => cell(page, 1, 7).innerText()).toBe('۱٬۲۰۰')
  await expect.poll(() => rows(page).count()).toBe(count)
})

it('takes text that comes without a key, fills down, and keeps what is unfinished when the window dies', async () => {
  const page = await openShelf('رزمایش‌ها')
  const count = await rows(page).count()
  await cell(page, 1, 7).click()
  await page.keyboard.insertText('۳۵')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(page, 1, 7).innerText()).toBe('۳۵')
  await page.keyboard.press('Control+d')
  await expect.poll(() => cell(page, 2, 7).innerText()).toBe('۳۵')
  await page.keyboard.type('بسیار')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByText('۱ خانه را درست کنید').waitFor()

  await page.keyboard.press('Control+Equal')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('رزمایش نیمه')
  await page.reload()
  await page.getByText('۱ خانه را درست کنید، ۱ ردیف ناتمام').waitFor()
  await expect.poll(() => cell(page, count + 1, 2).innerText()).toBe('رزمایش نیمه')
})

it('offers the first rows where a council that has just begun has none', async () => {
  const { page } = await openWindow()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByLabel('شهر', { exact: true }).fill('کاشان')
  await page.getByRole('button', { name: 'آغاز کار با این شورا' }).click()
  await page.getByRole('heading', { name: 'شورای اسلامی شهر کاشان' }).waitFor()
  await visit(page, '/library/energyReading')
  await page.getByText('هنوز قرائتی نیست').waitFor()
  await visit(page, '/library/department')
  await page.evaluate(() => navigator.clipboard.writeText('خدمات شهری\nبحران'))
  await page.getByRole('button', { name: 'چسباندن از Excel' }).click()
  await expect.poll(() => rows(page).count()).toBe(2)
})
