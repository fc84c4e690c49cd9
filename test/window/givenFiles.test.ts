import { expect, test } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const opened = sharedByTests(() => openWindow({ sample: true }))

test('a table, a dashboard, a bundle and a form with closed records leave as the edition that is asked for', {
  timeout: 240_000,
}, async () => {
  const { page } = opened()
  const question = page.getByRole('dialog')
  const saved = async (button: string, answer: string, entry?: string): Promise<string> => {
    await page.getByRole('button', { name: button }).click()
    if (entry !== undefined) await page.getByRole('menuitem', { name: entry }).click()
    await question.getByText('رکورد غیرعلنی دارد').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      question.getByRole('button', { name: answer, exact: true }).click(),
    ])
    return file.suggestedFilename()
  }
  await visit(page, '/library/budgetLine')
  expect(await saved('ذخیرهٔ جدول', 'نسخهٔ غیرعلنی', 'ذخیرهٔ CSV')).toBe('ردیف بودجه – غیرعلنی.csv')
  expect(await saved('ذخیرهٔ جدول', 'نسخهٔ علنی', 'ذخیرهٔ CSV')).toBe('ردیف بودجه – علنی.csv')
  expect(await saved('ذخیرهٔ جدول', 'نسخهٔ علنی', 'ذخیرهٔ Excel')).toBe('ردیف بودجه – علنی.xlsx')
  await visit(page, '/dashboards/budget')
  expect(await saved('ذخیرهٔ Excel', 'نسخهٔ غیرعلنی')).toBe('بودجه و پیامد – غیرعلنی.xlsx')
  await visit(page, '/session/s6-73/collect')
  expect(await saved('ذخیرهٔ بستهٔ جلسه', 'نسخهٔ غیرعلنی')).toBe('بستهٔ جلسهٔ ۷۳ – غیرعلنی.shoranameh')
  expect(await saved('ذخیرهٔ بستهٔ جلسه', 'نسخهٔ علنی')).toBe('بستهٔ جلسهٔ ۷۳ – علنی.shoranameh')
  await page.getByRole('link', { name: /مدیریت بحران/ }).click()
  expect(await saved('ذخیرهٔ الگوی Excel واحد', 'نسخهٔ علنی')).toBe('الگوی مدیریت بحران و پدافند غیرعامل.xlsx')
})

test('copied cells say that closed rows are among them', { timeout: 240_000 }, async () => {
  const { page } = opened()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, '/library/budgetLine')
  await page.locator('[role=row][aria-rowindex="2"] [data-column="0"]').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  expect(await page.getByText(/در آنچه کپی شد/).innerText()).toBe('در آنچه کپی شد ۱ ردیف غیرعلنی است.')
})
