import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { bystander } from './bystander.ts'
import { choose, focused, press, reach, write } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'
import { makeSession } from './secretariat.ts'

/** Keys of the sample's members who were present: all thirteen seats but the eleventh. */
const signers = ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p', ']', 'a']

const part = (page: Page, name: string) => page.getByRole('region', { name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const state = (page: Page) => part(page, 'وضعیت صورتجلسه').locator('[aria-current=step]').textContent()

/** Below a field whose words are kept on this machine alone. */
const notYet = 'با بیرون رفتن از این خانه ثبت می‌شود.'

async function openMinutes(page: Page): Promise<void> {
  await visit(page, '/session/s6-73/minutes')
  await part(page, 'پیش‌نمایش صورتجلسه').getByText('امضای حاضران').waitFor()
}

describe('minutes in the window', () => {
  it('go from a recorded session to final ones and an amendment by keyboard alone', async () => {
    const { page } = await openWindow({ sample: true })
    const seen = await bystander(page)
    await openMinutes(page)
    expect(await state(page)).toBe('برای ملاحظهٔ اعضا')
    await part(page, 'پیش از مرحلهٔ بعد')
      .getByText('۱ مورد غیبت، تأخیر یا خروج زودتر هنوز تعیین تکلیف نشده است.')
      .waitFor()
    await write(page, page.getByLabel('متن ملاحظه'), 'نام من در تذکرها نیامده است.')
    await press(page, button(page, 'ثبت ملاحظه'))
    await part(page, 'ملاحظات اعضا').getByText('ملاحظهٔ ۱').waitFor()
    await choose(page, button(page, /تصمیم دربارهٔ غیبت، عضو ۱۱/), 'موجه')
    await part(page, 'پیش از مرحلهٔ بعد').getByText('کمبودی نیست.').waitFor()
    await press(page, button(page, 'آغاز امضا'), 'Shift+Tab')
    await part(page, 'امضای حاضران').getByText('۰ از ۱۲ امضا').waitFor()
    for (const key of signers) {
      await page.keyboard.press(key)
      await part(page, 'امضای حاضران').locator(`[aria-pressed=true]`).nth(signers.indexOf(key)).waitFor()
    }
    await part(page, 'امضای حاضران').getByText('۱۲ از ۱۲ امضا').waitFor()
    await press(page, button(page, 'قطعی کردن صورتجلسه…'))
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'قطعی کردن' }))
    await part(page, 'وضعیت صورتجلسه')
      .getByText(/[0-9a-f]{64}/)
      .waitFor()
    expect(await state(page)).toBe('قطعی')
    await focused(page, page.getByRole('heading', { name: 'وضعیت صورتجلسه' }))
    await write(page, page.getByLabel('متن اصلاحیه'), 'در بند ۲، «۱۲ نفر» درست است.')
    await press(page, button(page, 'ثبت اصلاحیه'))
    await part(page, 'پیش‌نمایش صورتجلسه').getByText('در بند ۲، «۱۲ نفر» درست است.').waitFor()
    expect(await part(page, 'پیش‌نمایش صورتجلسه').getByText('نام من در تذکرها').count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(seen).toEqual({ pointers: [], strangers: [] })
  }, 120_000)

  it('ask before signatures fall, and say why they are not final yet', async () => {
    const { page } = await openWindow({ sample: true })
    await openMinutes(page)
    await press(page, button(page, 'آغاز امضا'))
    await part(page, 'امضای حاضران').getByText('۰ از ۱۲ امضا').waitFor()
    await page.keyboard.press('q')
    await part(page, 'امضای حاضران').getByText('۱ از ۱۲ امضا').waitFor()
    await press(page, button(page, 'قطعی کردن صورتجلسه…'))
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'قطعی کردن' }))
    await page.getByRole('dialog').getByRole('alert').getByText('۱ نفر از ۱۲ حاضر امضا کرده‌اند').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, button(page, 'بازگرداندن به پیش‌نویس…'))
    await page.getByRole('dialog').getByText('۱ امضای ثبت‌شده').waitFor()
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'بازگرداندن به پیش‌نویس' }))
    await button(page, 'ارسال برای ملاحظهٔ اعضا').waitFor()
    expect(await state(page)).toBe('پیش‌نویس')
  }, 90_000)

  it('lose nothing that was typed into them when the window is gone', async () => {
    const { page, nextAddress } = await openWindow({ sample: true })
    await openMinutes(page)
    await page.getByLabel('متن', { exact: true }).fill('نامهٔ شهرداری قرائت شد.')
    await page.getByLabel('متن ملاحظه').fill('نام من نیامده است.')
    await page.getByLabel('صفحهٔ دفتر صورتجلسات').fill('۴۱ تا ۴۳')
    const again = await page.context().newPage()
    await page.close()
    await again.goto(await nextAddress())
    await openMinutes(again)
    expect(await again.getByLabel('متن', { exact: true }).inputValue()).toBe('نامهٔ شهرداری قرائت شد.')
    expect(await again.getByLabel('متن ملاحظه').inputValue()).toBe('نام من نیامده است.')
    const pages = again.getByLabel('صفحهٔ دفتر صورتجلسات')
    expect(await pages.inputValue()).toBe('۴۱ تا ۴۳')
    await again.getByText(notYet).waitFor()
    await pages.focus()
    await again.keyboard.press('Tab')
    await again.getByText(notYet).waitFor({ state: 'detached' })
    await button(again, 'افزودن').press('Enter')
    await again.getByRole('listitem').filter({ hasText: 'نامهٔ شهرداری قرائت شد.' }).first().waitFor()
    // Of what is recorded nothing is kept beside: only the remark is.
    await expect
      .poll(() => again.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('words:'))))
      .toHaveLength(1)
  }, 90_000)

  it('decide of an absence from the session before', async () => {
    const { page } = await openWindow({ sample: true })
    await visit(page, '/settings')
    await makeSession(page)
    await visit(page, '/session/s6-74/minutes')
    const what = 'غیبت جلسهٔ ۷۳، عضو ۱۱'
    await choose(page, button(page, new RegExp(`تصمیم دربارهٔ ${what}`)), 'موجه')
    await page.getByLabel(`دلیل ${what}`).fill('بیماری')
    await page.keyboard.press('Tab')
    await page.getByText(notYet).waitFor({ state: 'detached' })
    await page.reload()
    await button(page, new RegExp(`تصمیم دربارهٔ ${what}`))
      .filter({ hasText: 'موجه' })
      .waitFor()
    expect(await page.getByLabel(`دلیل ${what}`).inputValue()).toBe('بیماری')
  }, 90_000)

  it('lead each paper to the form that makes it', async () => {
    const { page } = await openWindow({ sample: true })
    await openMinutes(page)
    const paper = part(page, 'تهیهٔ سند').getByRole('button', { name: 'ابلاغ مصوبات' })
    await paper.focus()
    await reach(page, paper)
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: /ابلاغ مصوبات/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/session/s6-73/compile')
  }, 60_000)
})
