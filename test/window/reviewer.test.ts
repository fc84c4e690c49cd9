import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { toLatinDigits } from '../../shared/persian/digits.ts'
import { focused, press, write } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const count = async (page: Page, name: string): Promise<number> =>
  Number(toLatinDigits((await page.getByRole('radio', { name }).textContent()) ?? '').replace(/\D/g, ''))

it('goes through the findings by keys, and accepts all of one cause for one reason', async () => {
  const { page } = await openWindow({ sample: true })
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
