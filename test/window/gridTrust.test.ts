import type { Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { cellAt, goToTable, openBeside, openTable, paste, savedAll } from './gridPages.ts'
import { openWindow } from './openWindow.ts'

const drills = '/library/drill'
/** The window of tests that leave nothing unsaved. */
const shared = sharedByTests(() => openWindow({ sample: true }))

it('shows what is stored beside what was refused, and clears only the refused text', async () => {
  const { page } = shared()
  await goToTable(page, drills)
  const cell = cellAt(page, 1, 7)
  await cell.click()
  await page.keyboard.type('بسیار')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await cell.getByText('بسیار').waitFor()
  await cell.getByText('۴۲').waitFor()
  await page.keyboard.press('Delete')
  await expect.poll(() => cell.innerText()).toBe('۴۲')
  await page.reload()
  await expect.poll(() => cell.innerText()).toBe('۴۲')
}, 60_000)

it('says on the cell why a save failed, and sends it again', async () => {
  const { page } = shared()
  await goToTable(page, drills)
  await page.route('**/records/save', route => route.abort(), { times: 1 })
  await cellAt(page, 1, 7).click()
  await page.keyboard.type('55')
  await page.keyboard.press('Enter')
  await cellAt(page, 1, 7).getByText('۵۵').waitFor()
  await expect.poll(() => cellAt(page, 1, 7).getAttribute('title')).toContain('ذخیره نشد')
  await cellAt(page, 1, 7).click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await savedAll(page)
  await page.reload()
  await expect.poll(() => cellAt(page, 1, 7).innerText()).toBe('۵۵')
}, 60_000)

it('takes deletes and a paste right after them, in their order', async () => {
  const { page } = shared()
  await goToTable(page, '/library/budgetAmount')
  for (const [at, times] of [2, 3, 2].entries()) {
    const row = at * 4 + 1
    await cellAt(page, row, times).click()
    await page.keyboard.press('Delete')
    await cellAt(page, row + 1, times).click()
    await page.keyboard.press('Delete')
    await cellAt(page, row, times + 1).click()
    await paste(page, ['11 ریال', '22 ریال', '33 ریال', '44 ریال'].join('\n'))
  }
  await savedAll(page)
  expect(await page.locator('[aria-invalid]').count()).toBe(0)
}, 60_000)

it('keeps what was typed when another cell is clicked', async () => {
  const { page } = shared()
  await goToTable(page, drills)
  await cellAt(page, 1, 7).click()
  await page.keyboard.type('400')
  await cellAt(page, 3, 2).click()
  await expect.poll(() => cellAt(page, 1, 7).innerText()).toBe('۴۰۰')
}, 60_000)

it('says only the refusal when a department in use is deleted', async () => {
  const { page } = shared()
  await goToTable(page, '/library/department')
  await cellAt(page, 1, 0).click()
  await page.getByRole('button', { name: 'حذف ردیف' }).click()
  await page.getByText(/این رکورد حذف نشد، چون به آن ارجاع شده است/).waitFor()
  expect(await page.getByText('ردیف حذف شد.').count()).toBe(0)
}, 60_000)

it('counts no doubtful cell of a row that is gone', async () => {
  const { page } = await openTable(drills)
  const count = await page.locator('[role=row][data-key]').count()
  await page.keyboard.press('Control+Equal')
  await page.getByRole('button', { name: 'ردیف جدید' }).click()
  await cellAt(page, count + 1, 7).click()
  await page.keyboard.type('بسیار')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByText('۱ خانه را درست کنید، ۱ ردیف ناتمام').waitFor()
  await page.keyboard.press('Control+Minus')
  await expect.poll(() => page.getByText(/را درست کنید/).count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.getByText('۱ خانه را درست کنید، ۱ ردیف ناتمام').waitFor()
}, 60_000)

it('gives way to what came from elsewhere, and keeps the refused text to be brought back', async () => {
  const opened = await openTable(drills)
  const { page } = opened
  const other = await openBeside(opened, drills)
  await cellAt(page, 1, 7).click()
  await page.keyboard.type('بسیار')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByText('۱ خانه را درست کنید', { exact: true }).waitFor()
  await cellAt(other, 1, 7).click()
  await other.keyboard.type('88')
  await other.keyboard.press('Enter')
  await expect.poll(() => cellAt(page, 1, 7).innerText()).toBe('۸۸')
  await page.getByText('۱ خانه را درست کنید', { exact: true }).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('button', { name: '۱ نوشتهٔ کنار رفته…' }).click()
  const aside = page.getByRole('dialog', { name: 'نوشته‌های کنار رفته' })
  await aside.getByText('بسیار').waitFor()
  await aside.getByRole('button', { name: 'نوشتن در خانه' }).click()
  await expect.poll(() => cellAt(page, 1, 7).getByRole('textbox').inputValue()).toBe('بسیار')
}, 60_000)

describe('two windows over one table', () => {
  const pair = sharedByTests(async () => {
    const opened = await openTable(drills)
    return { page: opened.page, other: await openBeside(opened, drills) }
  })

  it('refuses a write over what the other window saved before it was heard of, and says so on the cell', async () => {
    const { page, other } = pair()
    const { promise: seen, resolve: see } = Promise.withResolvers<void>()
    const { promise: free, resolve: release } = Promise.withResolvers<void>()
    const holdBack = async (route: Route): Promise<void> => {
      see()
      await free
      await route.continue()
    }
    await page.route('**/records/save', holdBack, { times: 1 })
    await cellAt(page, 2, 7).click()
    await page.keyboard.type('310')
    await page.keyboard.press('Enter')
    await seen
    await cellAt(other, 2, 7).click()
    await other.keyboard.type('320')
    await other.keyboard.press('Enter')
    await savedAll(other)
    release()
    await cellAt(page, 2, 7).getByText('۳۱۰').waitFor()
    await cellAt(page, 2, 7).getByText('۳۲۰').waitFor()
    await expect.poll(() => cellAt(page, 2, 7).getAttribute('title')).toContain('کس دیگری')
    expect(await cellAt(other, 2, 7).innerText()).toBe('۳۲۰')
  }, 60_000)

  it('asks whose value stays when two windows write one cell, and shows the other’s while one writes', async () => {
    const { page, other } = pair()
    await cellAt(page, 5, 7).click()
    await page.keyboard.type('310')
    await cellAt(other, 5, 7).click()
    await other.keyboard.type('320')
    await other.keyboard.press('Enter')
    await page.getByText('هنگام نوشتن شما کس دیگری این خانه را تغییر داده است. کدام بماند؟').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: '۳۲۰ نوشتهٔ دیگری' }).waitFor()
    await page.getByRole('option', { name: '310 نوشتهٔ شما' }).click()
    await expect.poll(() => cellAt(other, 5, 7).innerText()).toBe('۳۱۰')

    await cellAt(page, 5, 7).click()
    await page.keyboard.type('400')
    await cellAt(other, 5, 7).click()
    await other.keyboard.type('500')
    await other.keyboard.press('Enter')
    await page.getByText('کدام بماند؟').waitFor()
    await cellAt(page, 3, 2).click()
    await cellAt(page, 5, 7).getByText('400').waitFor()
    await cellAt(page, 5, 7).getByText('۵۰۰').waitFor()
  }, 60_000)
})
