import { expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'
import { settled, visit } from './places.ts'

it('shows what was done at once as one thing, and takes it back in a window that was opened later', async () => {
  const { page } = await openWindow({ sample: true })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, '/session/s6-73/collect')
  const titles = page.getByRole('textbox', { name: 'عنوان دستور' })
  const count = await titles.count()
  await titles.last().click()
  await page.evaluate(() => navigator.clipboard.writeText('طرح دوم\nنطق سوم'))
  await page.keyboard.press('Control+V')
  await page.getByRole('button', { name: 'افزودن ۲ دستور' }).press('Enter')
  await page.getByText('۲ دستور افزوده شد.').waitFor()
  await expect.poll(() => titles.count()).toBe(count + 2)
  await page.reload()
  await settled(page)
  await page.getByRole('link', { name: 'سابقهٔ تغییرات' }).click()
  const added = page.getByRole('listitem').filter({ hasText: '۲ ردیف جدید' }).first()
  await added.waitFor()
  await added.getByRole('button', { name: 'لغو این تغییر' }).click()
  await page.getByText('تغییر لغو شد.').waitFor()
  await page.getByRole('listitem').filter({ hasText: '۲ حذف' }).first().waitFor()
  await added.getByText('پس از آن تغییر کرده است').waitFor()
  await visit(page, '/session/s6-73/collect')
  await expect.poll(() => titles.count()).toBe(count)
}, 60_000)
