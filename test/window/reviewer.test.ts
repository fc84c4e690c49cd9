import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { toLatinDigits } from '../../shared/persian/digits.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { focused, press, write } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const count = async (page: Page, name: string): Promise<number> =>
  Number(toLatinDigits((await page.getByRole('radio', { name }).textContent()) ?? '').replace(/\D/g, ''))

const opened = sharedByTests(() => openWindow({ sample: true }))

it('goes through the findings by keys, and accepts all of one cause for one reason', async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/check')
  await page.getByRole('heading', { level: 3 }).first().waitFor()
  const before = await count(page, 'همه')
  const accepted = await count(page, 'پذیرفته')
  const group = page.getByRole('button', { name: /^پذیرش هر/ }).first()
  const many = Number(toLatinDigits((await group.textContent()) ?? '').replace(/\D/g, ''))
  const links = page.getByRole('listitem').filter({ has: group }).last().getByRole('link', { name: 'مشاهدهٔ مورد' })
  await page.locator('main').focus()
  await page.keyboard.press('ArrowDown')
  await focused(page, page.getByRole('link', { name: 'مشاهدهٔ مورد' }))
  for (let step = 0; step < before && !(await links.first().evaluate(link => link === document.activeElement)); step++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await focused(page, links.nth(1))
  await page.keyboard.press('ArrowUp')
  await focused(page, links.first())

  await page.keyboard.press('Shift+P')
  const dialog = page.getByRole('dialog')
  await write(page, dialog.getByRole('combobox', { name: 'پذیرنده' }), 'رئیس شورا')
  await page.keyboard.press('Enter')
  await write(page, dialog.getByRole('textbox', { name: 'دلیل' }), 'در سال آینده تعریف می‌شود')
  await press(page, dialog.getByRole('button', { name: 'پذیرفتن', exact: true }))
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => count(page, 'همه')).toBe(before - many)
  expect(await count(page, 'پذیرفته')).toBe(accepted + many)
  await focused(page, page.getByRole('link', { name: 'مشاهدهٔ مورد' }))
})

it('makes all mends of one cause at once after they were seen, and takes them back at once', async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  await text.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(
    'درخواست‌ها از ۱۰۰ مورد به ۱۵۰ مورد رسید؛ رشد ۶۲ درصدی. پایگاه‌ها از ۴۰ پایگاه به ۵۰ پایگاه رسید که ۲۰ درصد رشد است.',
  )
  const all = page.getByRole('button', { name: 'اصلاح ۲ مورد با هم…' })
  const dialog = page.getByRole('dialog')
  const growth = { wrong: 'رشد ۶۲ درصدی', right: 'رشد ۵۰ درصدی' }
  // Beside the text the mends are one step of typing.
  await all.click()
  await dialog.getByRole('button', { name: 'اصلاح ۲ مورد' }).click()
  await text.getByText(growth.right).waitFor()
  await all.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Z')
  await text.getByText(growth.wrong).waitFor()
  await all.waitFor()

  await visit(page, '/session/s6-73/check')
  await page.getByRole('listitem').filter({ has: all }).getByRole('link', { name: 'مشاهدهٔ مورد' }).first().focus()
  await page.keyboard.press('Shift+M')
  await dialog.getByRole('checkbox').nth(2).press('Space')
  expect(await dialog.locator('del').allTextContents()).toEqual(['۶۲ درصدی', '۲۰ درصد'])
  await dialog.getByRole('button', { name: 'اصلاح ۱ مورد' }).click()
  await all.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'لغو آخرین تغییر' }).click()
  await all.waitFor()
})
