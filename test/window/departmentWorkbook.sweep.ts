import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { departmentWorkbook } from '../fixtures/departmentWorkbook.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

/** Drops a file from the desktop over what is in the window's middle. */
async function drop(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
}

/** Drops the workbook over a kind's table. */
async function bring(page: Page, kind: string, path: string): Promise<Locator> {
  await visit(page, `/library/${kind}`)
  await page.getByRole('grid').waitFor()
  await drop(page, path)
  return page.getByRole('dialog', { name: /بارگذاری «گزارش مدیریت بحران/ })
}

it('takes a messy workbook of a department, saved by LibreOffice, from drop to an accepted report', async context => {
  const folder = await temporaryFolder()
  const [{ page }, workbook] = await Promise.all([
    openWindow({ sample: true }),
    departmentWorkbook(join(folder, 'office')),
  ])
  if (workbook === undefined)
    return context.skip('Missing LibreOffice Calc: sudo apt-get install libreoffice-calc-nogui')
  const path = join(folder, 'گزارش مدیریت بحران و پدافند غیرعامل.xlsx')
  await writeFile(path, workbook)

  const amounts = await bring(page, 'budgetAmount', path)
  await amounts.getByText('ردیف‌هایی از این برگه در Excel پنهان است').waitFor()
  await amounts.getByRole('radio', { name: 'خوانده شود' }).click({ force: true })
  await amounts.getByText('برگهٔ «اعتبارات»، خانهٔ ⁦C8⁩').waitFor()
  await amounts.getByText(/جمع کل/).waitFor()
  await amounts.getByRole('button', { name: 'بارگذاری ۴ ردیف', disabled: false }).waitFor()
  await amounts.getByRole('button', { name: 'اصلاح ردیف ۸' }).press('Enter')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('۱٬۵۰۰')
  await page.keyboard.press('Enter')
  await amounts.getByText('۱ خانه اینجا اصلاح شد').waitFor()
  await amounts.getByRole('button', { name: 'بارگذاری ۶ ردیف' }).click()
  await page.getByText('۶ رکورد جدید و ۰ تغییر بارگذاری شد.').waitFor()

  const drills = await bring(page, 'drill', path)
  await drills.getByRole('button', { name: /برگه/ }).click()
  expect(await page.getByRole('option').allInnerTexts()).toEqual([
    'راهنما (ستونی از این جدول ندارد)',
    'اعتبارات (ستونی از این جدول ندارد)',
    'رزمایش‌ها (۹ ستون از این جدول)',
  ])
  await page.getByRole('option', { name: 'رزمایش‌ها' }).click()
  await drills.getByText(/شمارهٔ روز صفحه‌گسترده/).waitFor()
  await drills.getByRole('radio', { name: /۱۴۰۱/ }).first().click({ force: true })
  await drills.getByRole('button', { name: 'بارگذاری ۱ ردیف' }).click()
  await page.getByText('۱ رکورد جدید و ۰ تغییر بارگذاری شد.').waitFor()

  await visit(page, '/session/s6-73/collect')
  await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
  await page.getByRole('tab', { name: 'رزمایش۸' }).waitFor()
  await page.getByRole('button', { name: 'ارسال به دبیرخانه' }).click()
  await page.getByRole('button', { name: 'پذیرش گزارش' }).click()
  await page.getByText(/این گزارش پذیرفته شده و قفل است/).waitFor()
})
