import type { Page } from 'playwright-core'
import { median } from '../bench/bars.ts'
import { rowsXml, workbookOf } from '../fixtures/workbookOf.ts'
import { longestTask } from './longTasks.ts'
import { visit } from './places.ts'

const rows = 10_000
const headers = ['کد', 'واحد', 'عنوان', 'تاریخ', 'نوع', 'مخاطره', 'شرکت‌کنندگان', 'علنی/غیرعلنی', 'نمونه']
const drill = (i: number) => [`bench-${i}`, 'crisis', 'رزمایش', '1401/05/01', 'عملیاتی', 'زلزله', 12, 'علنی', 'خیر']

/** A button whose work goes on. */
const sign = 'button[data-pending]'

/**
 * The longest that the window does not answer while a large workbook is read for its preview, the median of three, and
 * while it is stored.
 */
export async function importStalls(page: Page): Promise<number> {
  await visit(page, '/library/drill')
  const table = rowsXml([headers, ...Array.from({ length: rows }, (_, i) => drill(i))])
  const buffer = Buffer.from(workbookOf([{ name: 'رزمایش', rows: table }]))
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const previews: number[] = []
  for (let round = 0; round < 3; round++) {
    if (round > 0) await page.getByRole('button', { name: 'انصراف' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'بارگذاری Excel یا CSV' }).click()
    const chosen = await chooser
    previews.push(await longestTask(page, () => chosen.setFiles({ name: 'رزمایش.xlsx', mimeType, buffer }), sign))
  }
  const store = page.getByRole('button', { name: /^بارگذاری .+ ردیف$/ })
  return Math.max(median(previews), await longestTask(page, () => store.click(), sign))
}
