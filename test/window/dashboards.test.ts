import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApp } from '../../electron/app/openApp.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { save } from '../fixtures/save.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { copySample } from './copySample.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const dashboard = '/dashboards/budget'

const opened = sharedByTests(() => openWindow({ sample: true }))

test('a picture with closed rows leaves only after its edition was asked, once', { timeout: 240_000 }, async () => {
  const { page } = opened()
  await visit(page, dashboard)
  const chart = page.locator('figure', { hasText: 'با ارقام غیرعلنی' }).first()
  await chart.getByText('غیرعلنی', { exact: true }).waitFor()
  const choose = async (name: string): Promise<void> => {
    await chart.getByRole('button', { name: /^کارهای دیگر/ }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await choose('ذخیرهٔ SVG')
  const question = page.getByRole('dialog')
  await question.getByText('مقاوم‌سازی').waitFor()
  await question.getByRole('button', { name: 'انصراف' }).click()

  await choose('ذخیرهٔ SVG')
  const [shut] = await Promise.all([
    page.waitForEvent('download'),
    question.getByRole('button', { name: 'نسخهٔ غیرعلنی' }).click(),
  ])
  expect(shut.suggestedFilename()).toBe('crisis-budget-by-year-غیرعلنی.svg')
  const [again] = await Promise.all([page.waitForEvent('download'), choose('ذخیرهٔ PNG')])
  expect(again.suggestedFilename()).toBe('crisis-budget-by-year-غیرعلنی.png')
})

test('the public answer shows and saves open rows only', { timeout: 240_000 }, async () => {
  const { page } = opened()
  // What was answered is forgotten.
  await page.reload()
  await visit(page, dashboard)
  const chart = page.locator('figure', { hasText: 'با ارقام غیرعلنی' }).first()
  await chart.getByRole('button', { name: /^کارهای دیگر/ }).click()
  await page.getByRole('menuitem', { name: 'ذخیرهٔ PNG' }).click()
  const [open] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'نسخهٔ علنی' }).click(),
  ])
  expect(open.suggestedFilename()).toBe('crisis-budget-by-year.png')
  await page.getByRole('button', { name: 'تنها ردیف‌های علنی' }).waitFor()
  await page.getByText('پدافند غیرعامل مناطق').first().waitFor()
  expect(await page.getByText('مقاوم‌سازی').count()).toBe(0)
  // Neither do the large figures and what they rest on tell of it.
  const figures = page.getByRole('region', { name: 'ارقام کلیدی' })
  await figures.getByText('تخصیص ۱۴۰۱').first().waitFor()
  expect(await figures.getByText('غیرعلنی').count()).toBe(0)
})

test('a dashboard leads from a figure to its row, names who is silent, and keeps which charts it shows', {
  timeout: 240_000,
}, async () => {
  const folder = await temporaryFolder()
  await copySample(folder)
  const store = join(folder, 'council.db')
  const { api, close } = openApp(store, 'never')
  await save(api.records, { kind: 'department', row: { code: 'works', name: 'معاونت عمران', head: null } })
  const line = { code: '9001', title: 'آسفالت', department: 'works', class: 'expense', openness: 'open', sample: false }
  const nowhere = { district: null, mission: null, programme: null, project: null }
  await save(api.records, { kind: 'budgetLine', row: { ...line, ...nowhere } })
  close()
  const { page } = await openWindow({ store })
  await visit(page, dashboard)
  const figures = page.getByRole('region', { name: 'ارقام کلیدی' })
  await figures.getByText('معاونت عمران (۱ ردیف بودجه)').waitFor()

  const charts = page.getByRole('region', { name: 'نمودارها' })
  await charts.getByText('جمع اعتبار به تفکیک مرحله').first().waitFor()
  await page.getByRole('button', { name: 'نمودارها', exact: true }).click()
  await page.getByRole('checkbox', { name: 'جمع اعتبار به تفکیک مرحله' }).press('Space')
  await page.getByRole('button', { name: 'ذخیره', exact: true }).click()
  await charts.getByText('جمع اعتبار به تفکیک مرحله').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'لغو آخرین تغییر' }).click()
  await charts.getByText('جمع اعتبار به تفکیک مرحله').first().waitFor()

  await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
  await page.getByRole('heading', { name: 'مدیریت بحران و پدافند غیرعامل', level: 1 }).waitFor()
  await figures.getByText('شاخص‌ها: هدف و عملکرد').waitFor()

  await visit(page, dashboard)
  await figures
    .getByRole('button', { name: /منبع ردیف‌های بودجهٔ فاقد شاخص/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('link').first().click()
  await page.getByRole('heading', { name: 'ردیف‌های بودجه', exact: true }).first().waitFor()
  expect(new URL(page.url()).searchParams.get('record')).not.toBeNull()
})
