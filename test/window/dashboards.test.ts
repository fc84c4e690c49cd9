import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApp } from '../../electron/app/openApp.ts'
import { samplePath } from '../fixtures/sampleSession.ts'
import { save } from '../fixtures/save.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
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

test('a dashboard names the departments without a report, and what of theirs it lacks', {
  timeout: 240_000,
}, async () => {
  const store = join(await temporaryFolder(), 'council.db')
  const { api, close } = openApp(store, 'asked for')
  await api.bundles.import({ path: samplePath })
  await save(api.records, { kind: 'department', row: { code: 'works', name: 'معاونت عمران', head: null } })
  const line = { code: '9001', title: 'آسفالت', department: 'works', class: 'expense', openness: 'open', sample: false }
  const nowhere = { district: null, mission: null, programme: null, project: null }
  await save(api.records, { kind: 'budgetLine', row: { ...line, ...nowhere } })
  close()
  const { page } = await openWindow({ store })
  await visit(page, dashboard)
  const note = page.getByRole('note')
  await note.getByText('معاونت عمران (۱ ردیف بودجه)').waitFor()
  await page.locator('a[href="/dashboards/indicators"]').first().click()
  await page.getByRole('heading', { name: 'شاخص‌ها', exact: true }).first().waitFor()
  expect(await note.count()).toBe(0)
})
