import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { certificateFile, passphrase } from '../fixtures/certificateFile.ts'
import { readDocx } from '../fixtures/readDocx.ts'
import { bringAxe, violations } from './axe.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const opened = sharedByTests(() => openWindow({ sample: true }))

test('a Word file is not made while a password is asked for', { timeout: 240_000 }, async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/compile')
  await page.getByText('بیشتر…').click()
  await page.getByLabel('رمز باز کردن').fill('کلیدواژه')
  await choose(page, 'قالب پرونده', 'Word')
  await page.getByText(/رمز را پاک کنید یا قالب PDF را انتخاب کنید/).waitFor()
  const make = page.getByRole('button', { name: 'تهیهٔ سند (Word)' })
  await expect.poll(() => make.isDisabled()).toBe(true)
  await page.getByLabel('رمز باز کردن').fill('')
  await expect.poll(() => make.isDisabled()).toBe(false)
})

test('minutes are signed with a certificate, which is shown before, and read as signed', {
  timeout: 240_000,
}, async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/compile')
  await choose(page, 'سند', 'صورتجلسه')
  await choose(page, 'قالب پرونده', 'PDF')
  await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
  await page.getByRole('button', { name: 'امضا با گواهی…' }).click()
  const dialog = page.getByRole('dialog', { name: 'امضای سند با گواهی شورا' })
  const file = { name: 'council.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(await certificateFile()) }
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: /^انتخاب پروندهٔ گواهی/ }).click(),
  ])
  await chooser.setFiles(file)
  await dialog.getByLabel('رمز گواهی').fill('رمز دیگر')
  await dialog.getByRole('button', { name: 'دیدن گواهی' }).click()
  await dialog.getByText(/^رمز گواهی درست نیست/).waitFor()
  await dialog.getByLabel('رمز گواهی').fill(passphrase)
  await dialog.getByRole('button', { name: 'دیدن گواهی' }).click()
  await dialog.getByText(/دبیرخانهٔ شورا/).waitFor()
  await dialog.getByText(/^اعتبار گواهی: از/).waitFor()
  await dialog.getByRole('button', { name: 'امضای سند' }).click()
  await page.getByText('امضا درست است: از هنگام امضا چیزی در این پرونده تغییر نکرده است.').waitFor()
  // The signed paper beside the one before it: both turn together.
  await page.getByRole('button', { name: 'کنار سند دیگر…' }).click()
  const beside = page.getByRole('dialog', { name: 'دو سند کنار هم' })
  const pageFields = beside.getByRole('textbox', { name: /^شمارهٔ صفحه/ })
  await expect.poll(() => pageFields.count()).toBe(2)
  await pageFields.first().fill('۲')
  await pageFields.first().press('Enter')
  await expect.poll(() => pageFields.last().inputValue()).toBe('۲')
  await page.keyboard.press('Escape')
  await beside.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'نسخه‌های قبلی' }).click()
  await page.getByText('✓ امضاشده').waitFor()
  expect(await page.getByRole('region', { name: 'امضای الکترونیکی' }).count()).toBe(0)
})

test('minutes are made as a Word file, listed beside their PDF and saved', { timeout: 240_000 }, async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/compile')
  await choose(page, 'سند', 'صورتجلسه')
  await choose(page, 'قالب پرونده', 'PDF')
  await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
  await page.getByRole('toolbar', { name: 'ابزار سند' }).waitFor()
  await choose(page, 'قالب پرونده', 'Word')
  await page.getByRole('button', { name: 'تهیهٔ سند (Word)' }).click()
  await page.getByText(/^سند Word آماده است/).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ذخیره…' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^s6-73-minutes-closed-1\.\d-[^.]+\.docx$/)
  const { text } = await readDocx(await readFile(await download.path()))
  expect(text).toContain('امضای حاضران')
  await page.getByRole('tab', { name: 'نسخه‌های قبلی' }).click()
  await page.getByText(/Word، [۰-۹]+ کیلوبایت/).waitFor()
  await page
    .getByText(/PDF، [۰-۹]+ صفحه، [۰-۹]+ کیلوبایت/)
    .first()
    .waitFor()
})

test('a public paper is made as one page, which a browser reads by itself, and a closed one is not', {
  timeout: 240_000,
}, async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/compile')
  await choose(page, 'سند', 'صورتجلسه')
  await choose(page, 'نوع نسخه', 'علنی')
  await choose(page, 'قالب پرونده', 'صفحهٔ وب')
  await page.getByRole('button', { name: 'تهیهٔ سند (صفحهٔ وب)' }).click()
  await page.getByText(/^صفحهٔ وب آماده است/).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ذخیره…' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^s6-73-minutes-public-1\.\d-[^.]+\.html$/)
  const reader = await page.context().newPage()
  await reader.setViewportSize({ width: 390, height: 800 })
  await reader.setContent(await readFile(await download.path(), 'utf8'))
  expect(await reader.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await bringAxe(reader)
  expect(await violations(reader)).toEqual([])
  await reader.close()
  await choose(page, 'نوع نسخه', 'غیرعلنی')
  await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).waitFor()
})
