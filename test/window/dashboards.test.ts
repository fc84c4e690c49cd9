import { expect, test } from 'vitest'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const dashboard = '/dashboards/budget'

test('a picture with closed rows leaves only after its edition was asked, once', { timeout: 240_000 }, async () => {
  const { page } = await openWindow({ sample: true })
  await visit(page, dashboard)
  const chart = page.locator('figure', { hasText: 'با ارقام غیرعلنی' }).first()
  await chart.getByText('غیرعلنی', { exact: true }).waitFor()
  await chart.getByRole('button', { name: 'ذخیرهٔ SVG' }).click()
  const question = page.getByRole('dialog')
  await question.getByText('مقاوم‌سازی').waitFor()
  await question.getByRole('button', { name: 'انصراف' }).click()

  await chart.getByRole('button', { name: 'ذخیرهٔ SVG' }).click()
  const [shut] = await Promise.all([
    page.waitForEvent('download'),
    question.getByRole('button', { name: 'نسخهٔ غیرعلنی' }).click(),
  ])
  expect(shut.suggestedFilename()).toBe('crisis-budget-by-year-غیرعلنی.svg')
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: 'ذخیرهٔ PNG' }).click(),
  ])
  expect(again.suggestedFilename()).toBe('crisis-budget-by-year-غیرعلنی.png')
})

test('the public answer shows and saves open rows only', { timeout: 240_000 }, async () => {
  const { page } = await openWindow({ sample: true })
  await visit(page, dashboard)
  const chart = page.locator('figure', { hasText: 'با ارقام غیرعلنی' }).first()
  await chart.getByRole('button', { name: 'ذخیرهٔ PNG' }).click()
  const [open] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'نسخهٔ علنی' }).click(),
  ])
  expect(open.suggestedFilename()).toBe('crisis-budget-by-year.png')
  await page.getByRole('button', { name: 'تنها ردیف‌های علنی' }).waitFor()
  await page.getByText('پدافند غیرعامل مناطق').first().waitFor()
  expect(await page.getByText('مقاوم‌سازی').count()).toBe(0)
})
