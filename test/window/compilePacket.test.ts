import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

/** The page of a PDF that lies over the middle of what is seen of them. */
function inSight(page: Page): Promise<number> {
  return page.getByRole('group', { name: 'صفحه‌های سند' }).evaluate(frame => {
    const { top, height } = frame.getBoundingClientRect()
    const shown = [...frame.querySelectorAll('[data-page-number]')].find(
      element => element.getBoundingClientRect().bottom > top + height / 2,
    )
    return Number(shown?.getAttribute('data-page-number'))
  })
}

test('the briefing is made with its attachments, as a PDF alone, and a page is asked for before it is there', async () => {
  const { page } = await openWindow({ sample: true })
  const typed = Promise.withResolvers<void>()
  await page.route(/pdf\.worker/, route => typed.promise.then(() => route.continue()))
  await visit(page, '/session/s6-73/compile')
  await page.getByRole('button', { name: /سند$/ }).click()
  await page.getByRole('option', { name: 'گزارش جلسه با پیوست‌ها' }).click()
  await expect.poll(() => page.getByRole('button', { name: /قالب پرونده$/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'تهیهٔ سند (PDF)' }).click()
  await page.getByRole('button', { name: 'با همین وضع تهیه شود' }).click()
  // Somebody is quicker than the reader.
  const field = page.getByRole('textbox', { name: /^شمارهٔ صفحه/ })
  await field.fill('۴۰')
  await field.press('Enter')
  typed.resolve()
  await page.getByText(/^از [۰-۹]+$/).waitFor()
  await expect.poll(() => field.inputValue()).toBe('۴۰')
  await expect.poll(() => inSight(page)).toBe(40)
  await page.getByRole('tab', { name: 'نسخه‌های قبلی' }).click()
  await page.getByText(/PDF، [۰-۹]+ صفحه، [۰-۹]+ کیلوبایت/).waitFor()
}, 120_000)
