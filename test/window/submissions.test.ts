import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newStamp, stampSheet, stampSheetName } from '../../shared/tables/templateStamp.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { rowsXml, workbookOf } from '../fixtures/workbookOf.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const lines = ['کد', 'شرح', 'منطقه', 'مأموریت', 'برنامه', 'طرح/پروژه', 'طبقه', 'علنی/غیرعلنی', 'نمونه']
const line = (code: string) => [code, 'تجهیز پایگاه', '', 'ایمنی', 'آمادگی', '', 'هزینه‌ای', 'علنی', 'خیر']
const amounts = ['کد ردیف', 'سال مالی', 'مرحله', 'مبلغ', 'دقت رقم', 'علنی/غیرعلنی', 'نمونه']
const amount = (code: string, cell: string) => [code, '1401', 'تخصیص', cell, 'دقیق', 'علنی', 'خیر']

const made = (name: string, rows: readonly (readonly string[])[]) => ({ name, rows: rowsXml(rows) })

/** A form of ours that came back, a table that its name tells, and a workbook that nothing tells. */
async function threeFiles(): Promise<string[]> {
  const folder = await temporaryFolder()
  const stamp = newStamp({
    council: 'isfahan',
    department: 'crisis',
    name: 'بحران',
    session: 's6-73',
    period: '1401H1',
    kinds: { فهرست: 'budgetLine', مبالغ: 'budgetAmount' },
  })
  const files: Readonly<Record<string, Uint8Array | string>> = {
    'پاسخ.xlsx': workbookOf([
      made('فهرست', [lines, line('1090')]),
      made('مبالغ', [amounts, amount('1090', '5 ریال'), amount('x-9', '5 ریال')]),
      { ...made(stampSheetName, stampSheet(stamp).rows as string[][]), state: 'veryHidden' },
    ]),
    'مبالغ خدمات شهری.csv': [amounts, amount('1001', '35000')].map(cells => cells.join()).join('\n'),
    'جدول.xlsx': workbookOf([made('Sheet1', [['موضوع'], ['الف']]), made('بودجه', [lines, line('2090')])]),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return Object.keys(files).map(name => join(folder, name))
}

/** Drops files from the desktop over what is in the window's middle. */
async function drop(page: Page, files: string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 200,
      data: { items: [], files, dragOperationsMask: 1 },
    })
}

it('takes files of departments from one drop to the store in one step of undo', async () => {
  const { page } = await openWindow({ sample: true })
  await visit(page, '/session/s6-73/collect')
  await page.getByRole('button', { name: 'بارگذاری پرونده‌های واحدها' }).waitFor()
  await page.getByRole('button', { name: 'گزارش واحدها: ۰ از ۳' }).press('Enter')
  await page.locator('h2:focus', { hasText: 'گزارش واحدها' }).waitFor()
  await drop(page, await threeFiles())
  const all = page.getByRole('dialog', { name: 'بارگذاری ۳ پرونده از واحدها' })
  await all.getByText('از مهر الگو').waitFor()
  await all.getByText('از نام پرونده').waitFor()
  await all.getByText(/خانهٔ ⁦A3⁩، «کد ردیف»: «ردیف بودجه» با کد یا نام «x-9» نیست/).waitFor()
  await all.getByRole('button', { name: 'نخست پاسخ دهید' }).waitFor()

  await all.getByRole('radio', { name: /^میلیون ریال/ }).click({ force: true })
  await all.getByRole('button', { name: /بگویید از کدام واحد است/ }).click()
  await page.getByRole('option', { name: 'خدمات شهری' }).click()
  await all.getByRole('button', { name: /ردیف‌هایش چیست/ }).click()
  await page.getByRole('option', { name: 'کنار گذاشته شود' }).click()
  await all.getByRole('button', { name: 'ثبت ۴ ردیف' }).waitFor()

  await all.getByRole('button', { name: 'مشاهده و اصلاح' }).click()
  const sheet = page.getByRole('dialog', { name: /پاسخ.xlsx – مبالغ/ })
  await sheet.getByRole('button', { name: 'کنار گذاشتن ردیف ۳' }).click()
  await sheet.getByRole('heading', { name: '۱ ردیف رکورد نیست' }).waitFor()
  await sheet.getByRole('button', { name: 'بازگشت به همهٔ پرونده‌ها' }).click()
  await all.getByRole('button', { name: 'ثبت ۴ ردیف' }).click()
  await page.getByText('۳ رکورد جدید و ۱ تغییر از ۳ پرونده ثبت شد.').waitFor()

  const board = page.getByRole('navigation', { name: 'گزارش‌های واحدها' })
  await board.getByText(/از پاسخ.xlsx/).waitFor()
  await board.getByText(/از مبالغ خدمات شهری.csv/).waitFor()
  await page.getByRole('button', { name: 'لغو آخرین تغییر' }).click()
  await board.getByText(/از پاسخ.xlsx/).waitFor({ state: 'detached' })
  await board.getByRole('button', { name: /^پیشنهاد: .*یکشنبه ۱۱ دی ۱۴۰۱/ }).click()
  await board
    .getByText(/مهلت .?۱۱ دی ۱۴۰۱/)
    .first()
    .waitFor()
  expect(await board.getByRole('button', { name: /^پیشنهاد/ }).count()).toBe(0)

  const form = page.waitForEvent('download')
  await board.getByRole('button', { name: 'ذخیرهٔ الگوی Excel «خدمات شهری»' }).press('Enter')
  expect((await form).suggestedFilename()).toBe('الگوی خدمات شهری.xlsx')

  const folder = await temporaryFolder()
  await board.getByRole('button', { name: 'پوشهٔ دریافت پرونده‌ها…' }).click()
  const choosing = page.getByRole('dialog', { name: 'پوشهٔ دریافت پرونده‌های واحدها' })
  await choosing.getByRole('textbox', { name: 'پوشه' }).fill(folder)
  await choosing.getByRole('button', { name: 'ثبت پوشه' }).click()
  await board.getByText('پروندهٔ جدیدی نرسیده است.').waitFor()
  for (const code of ['3090', '3091'])
    await writeFile(join(folder, `ردیف ${code}.csv`), [lines, line(code)].map(cells => cells.join()).join('\n'))
  await page.reload()
  await board.getByRole('button', { name: 'بررسی هر ۲ پرونده' }).click()
  const both = page.getByRole('dialog', { name: 'بارگذاری ۲ پرونده از واحدها' })
  await both.getByText('پس از انتخاب واحد فرستنده خوانده می‌شود.').first().waitFor()
  await both.getByRole('button', { name: /واحد فرستندهٔ هر ۲ پرونده/ }).click()
  await page.getByRole('option', { name: 'خدمات شهری' }).click()
  await both.getByRole('button', { name: 'ثبت ۲ ردیف' }).waitFor()
  await both.getByRole('button', { name: 'کنار گذاشتن پرونده' }).first().click()
  await both.getByRole('button', { name: 'ثبت ۱ ردیف' }).click()
  await board.getByText('۱ پرونده رسیده و بررسی نشده است.').waitFor()
  await board.getByRole('button', { name: /^کنار گذاشتن ردیف/ }).click()
  await board.getByText('پروندهٔ جدیدی نرسیده است.').waitFor()
})
