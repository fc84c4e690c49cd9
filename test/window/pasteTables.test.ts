import { expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { cellAt, goToTable, paste, savedAll } from './gridPages.ts'
import { openWindow } from './openWindow.ts'

const amounts = '/library/budgetAmount'
const opened = sharedByTests(() => openWindow({ sample: true }))

it('takes the unit of pasted amounts from their header, and asks once for it where none is named', async () => {
  const { page } = opened()
  await goToTable(page, amounts)
  await cellAt(page, 1, 2).click()
  await paste(page, '۱۴۰۱ مصوب (میلیون ریال)\n35,000\n12')
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await review.getByText(/۲ ردیف موجود نوشته می‌شود/).waitFor()
  await review.getByRole('button', { name: 'چسباندن ۲ خانه' }).click()
  await savedAll(page)
  // It names its year: the cursor stood in another one's column.
  await expect.poll(() => cellAt(page, 1, 4).innerText()).toBe('۳۵٬۰۰۰')

  await cellAt(page, 3, 2).click()
  await paste(page, '35,000\n12')
  await review.getByText('واحد مبلغ‌ها نوشته نشده است. ارقام به کدام واحدند؟').waitFor()
  await review.getByRole('button', { name: /واحد را انتخاب کنید/ }).click()
  await page.getByRole('option', { name: 'هزار تومان: ۳۵۰٬۰۰۰٬۰۰۰ ریال، یعنی ۳۵ میلیون تومان' }).click()
  await review.getByRole('button', { name: 'چسباندن ۲ خانه' }).click()
  await expect.poll(() => cellAt(page, 3, 2).innerText()).toBe('۳۵۰')
  await expect.poll(() => cellAt(page, 4, 2).innerText()).toBe('۰٫۱۲')
}, 60_000)

it('copies cells with their unit for other programs, and pastes them alike elsewhere in the grid', async () => {
  const { page } = opened()
  await goToTable(page, amounts)
  const [first, second] = [await cellAt(page, 1, 2).innerText(), await cellAt(page, 2, 2).innerText()]
  await cellAt(page, 1, 2).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe('۱۴۰۰ مصوب (میلیون ریال)')
  await page.getByRole('button', { name: /ارقام به میلیون ریال/ }).click()
  await page.getByRole('option', { name: 'ارقام به میلیارد تومان' }).click()
  await cellAt(page, 5, 3).click()
  await page.keyboard.press('Control+v')
  await savedAll(page)
  await page.getByRole('button', { name: /ارقام به میلیارد تومان/ }).click()
  await page.getByRole('option', { name: 'ارقام به میلیون ریال' }).click()
  await expect.poll(() => cellAt(page, 5, 3).innerText()).toBe(first)
  await expect.poll(() => cellAt(page, 6, 3).innerText()).toBe(second)
}, 60_000)

it('takes a department list with a title, headers in their own order and a sum', async () => {
  const { page } = opened()
  await goToTable(page, '/library/department')
  const rows = page.locator('[role=row][data-key]')
  const count = await rows.count()
  await page.getByRole('button', { name: 'ردیف جدید' }).click()
  await cellAt(page, count + 1, 0).click()
  await paste(page, 'فهرست واحدهای شهرداری\n\nردیف\tنام واحد\n1\tفضای سبز\n2\tآتش‌نشانی\n\n3\tپسماند\nجمع\t3')
  const review = page.getByRole('dialog', { name: 'پیش از چسباندن ببینید' })
  await review.getByText(/«فهرست واحدهای شهرداری»، جمع یا میانگین «جمع · 3»/).waitFor()
  await review.getByText(/۱ ردیف موجود نوشته می‌شود؛ ۲ ردیف افزوده می‌شود/).waitFor()
  await review.getByRole('button', { name: 'چسباندن ۳ خانه' }).click()
  await savedAll(page)
  await expect.poll(() => rows.count()).toBe(count + 3)
  expect(await page.getByText('ناتمام').count()).toBe(0)
}, 60_000)

it('is pasted into a table that has no rows yet', async () => {
  const { page } = opened()
  await goToTable(page, '/library/person')
  const rows = page.locator('[role=row][data-key]')
  for (let left = await rows.count(); left > 0; left = await rows.count()) {
    await cellAt(page, 1, 0).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Minus')
    await expect.poll(() => rows.count()).toBe(0)
  }
  await goToTable(page, '/library/person')
  await page.getByRole('grid').click()
  await paste(page, 'P-1\tزهرا کریمی\nP-2\tعلی رضایی')
  await expect.poll(() => rows.count()).toBe(2)
}, 60_000)
