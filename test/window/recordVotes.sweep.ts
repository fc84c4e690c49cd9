import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { bystander } from './bystander.ts'
import { choose, press, write } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'
import { makeSession } from './secretariat.ts'

/** Keys of the seats in their order, as they lie on any keyboard. */
const seatKeys = ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p', '[']

const dialog = (page: Page) => page.getByRole('dialog')
const panel = (page: Page) => page.getByRole('region', { name: 'رأی‌گیری', exact: true })
const said = (page: Page, text: string | RegExp) => panel(page).getByText(text).first().waitFor()

async function addItem(page: Page, title: string, kind = 'لایحه'): Promise<void> {
  await page.keyboard.press('Control+I')
  await write(page, dialog(page).getByLabel('عنوان'), title)
  await choose(page, dialog(page).getByRole('button', { name: /نوع$/ }), kind)
  await press(page, dialog(page).getByRole('button', { name: 'افزودن' }))
  await dialog(page).waitFor({ state: 'detached' })
}

/** A session of eleven members under way, with its first item in hand. */
async function begin(page: Page, ...items: readonly (readonly [title: string, kind: string])[]): Promise<void> {
  await visit(page, '/settings')
  await makeSession(page)
  await visit(page, '/session/s6-74/record')
  await page.getByRole('heading', { name: 'ثبت جلسهٔ ۷۴' }).waitFor()
  for (const [title, kind] of items) await addItem(page, title, kind)
  for (const [i, key] of seatKeys.entries()) {
    await page.keyboard.press(key)
    await page.locator('[aria-pressed=true]', { hasText: 'حاضر' }).nth(i).waitFor()
  }
  await press(page, page.getByRole('button', { name: 'آغاز جلسه', exact: true }))
  await page.getByText('جلسه رسمی است').waitFor()
  await page.keyboard.press('F8')
  await page.getByText('دستور ۱ ·').waitFor()
}

/** Opens a vote with what the dialog proposes, but for its way of voting. */
async function openVote(page: Page, method: string): Promise<void> {
  await page.keyboard.press('F7')
  await choose(page, dialog(page).getByRole('button', { name: /شیوه$/ }), method)
  await press(page, dialog(page).getByRole('button', { name: 'آغاز رأی‌گیری' }))
  await dialog(page).waitFor({ state: 'detached' })
}

/** Presses keys of a roll call, each once the vote before is drawn. @param given how many have voted already */
async function answer(page: Page, keys: readonly string[], given = 0): Promise<void> {
  const digits = new Intl.NumberFormat('fa')
  for (const [i, key] of keys.entries()) {
    await page.keyboard.press(key)
    await said(page, `${digits.format(given + i + 1)} از ۱۱ رأی`)
  }
}

describe('votes that are recorded in the window', () => {
  it('are held by roll call, put right and made a resolution by keys alone', async () => {
    const { page } = await openWindow({ sample: true })
    const seen = await bystander(page)
    await begin(page, ['لایحهٔ روشنایی معابر', 'لایحه'])
    await page.keyboard.press('F7')
    await dialog(page).getByText('۶ رأی از ۱۱ حاضر · قانون شوراها').waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await openVote(page, 'نام‌به‌نام')
    await said(page, 'هنوز رأی نداده‌اند (۱۱): عضو ۱، عضو ۲')
    await answer(page, ['1', '1'])
    // The third does not answer, and is called again after the last.
    await page.keyboard.press('Space')
    await answer(page, ['1', '1', '1', '2', '2', '2', '2', '3'], 2)
    await said(page, 'بار دوم؛ در نوبت خود پاسخ نداد')
    await said(page, 'هنوز رأی نداده‌اند (۱): عضو ۳')
    // Announced too early, it asks.
    await page.keyboard.press('Enter')
    await said(page, '۱ نفر رأی نداده‌اند؛ اگر همین نتیجه است، دوباره Enter بزنید.')
    await answer(page, ['1'], 10)
    // A member's key calls them again, and what they say late counts.
    await page.keyboard.press('p')
    await page.keyboard.press('1')
    await said(page, 'همهٔ حاضران رأی داده‌اند.')
    await panel(page).locator('[aria-current]').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await said(page, 'با اکثریت آراء، ۷ رأی موافق از ۱۱ نفر حاضر.')
    await page.keyboard.press('/')
    await write(page, dialog(page).getByLabel('دلیل اصلاح'), 'رأی عضو ۱۰ نادرست شنیده شد')
    await choose(page, dialog(page).getByRole('button', { name: /عضو ۱۰$/ }), 'مخالف')
    await press(page, dialog(page).getByRole('button', { name: 'ثبت اصلاح' }))
    await dialog(page).waitFor({ state: 'detached' })
    await said(page, 'این رأی‌گیری به خواست منشی جلسه با رأی‌گیری دوم اصلاح شد: رأی عضو ۱۰ نادرست شنیده شد.')
    await said(page, 'با اکثریت آراء، ۶ رأی موافق از ۱۱ نفر حاضر.')
    await page.keyboard.press('F7')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('heading', { name: 'مصوبهٔ ۱-۷۴' }).waitFor()
    await write(page, dialog(page).getByLabel('با قید (اختیاری)'), 'ارائهٔ گزارش سه‌ماهه')
    // Left in its middle, it is as it was.
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog(page).getByLabel('با قید (اختیاری)').inputValue()).toBe('ارائهٔ گزارش سه‌ماهه')
    await press(page, dialog(page).getByRole('button', { name: 'ثبت مصوبه' }))
    await dialog(page).waitFor({ state: 'detached' })
    await said(page, /مصوبهٔ .?۱-۷۴/)
    expect(seen).toEqual({ pointers: [], strangers: [] })
  }, 120_000)

  it('are held by hands, stop with the quorum and are held again', async () => {
    const { page } = await openWindow({ sample: true })
    const seen = await bystander(page)
    await begin(page, ['طرح پیاده‌راه', 'طرح'])
    await openVote(page, 'بلند کردن دست')
    await page.keyboard.press('w')
    await said(page, '■ مخالف')
    await page.keyboard.press('F2')
    for (const key of ['[', 'p', 'o']) await page.keyboard.press(key)
    await page.getByRole('alert').getByText('حد نصاب از دست رفت').waitFor()
    await said(page, /متوقف شد؛ ۱ رأی از ۹ نفر نگه داشته شد و شمرده نمی‌شود/)
    await page.keyboard.press('o')
    await page.getByText('جلسه رسمی است').waitFor()
    await page.keyboard.press('F7')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await said(page, '۰ از ۹ رأی')
    await page.keyboard.press('e')
    await said(page, '■ مخالف')
    await page.keyboard.press('3')
    await page.keyboard.press('r')
    await said(page, '◆ ممتنع')
    await page.keyboard.press('=')
    await said(page, 'همهٔ حاضران رأی داده‌اند.')
    await page.keyboard.press('Enter')
    await said(page, 'با اکثریت آراء، ۷ رأی موافق از ۹ نفر حاضر.')
    expect(seen).toEqual({ pointers: [], strangers: [] })
  }, 120_000)

  it('are held in secret in an election, counted, tied and decided', async () => {
    const { page } = await openWindow({ sample: true })
    const seen = await bystander(page)
    await begin(page, ['انتخاب خزانه‌دار شورا', 'انتخاب'])
    await page.keyboard.press('F7')
    await write(page, dialog(page).getByLabel('نامزدها، هر نام در یک سطر'), 'عضو ۸\nعضو ۱۲')
    await choose(page, dialog(page).getByRole('button', { name: /حد لازم از$/ }), 'انتخاب، دور دوم: بیشترین رأی')
    await press(page, dialog(page).getByRole('button', { name: 'آغاز رأی‌گیری' }))
    await dialog(page).waitFor({ state: 'detached' })
    await page.keyboard.press('=')
    await said(page, '۱۱ ورقه · سفید یا باطل: ۱۱')
    await page.keyboard.press('q')
    await said(page, '۱۰ ورقه · سفید یا باطل: ۱۰')
    await page.keyboard.press('Enter')
    await page.keyboard.type('۷')
    await page.keyboard.press('Tab')
    await page.keyboard.type('۵')
    await said(page, 'جمع آرا ۱۲ است و ۱۰ ورقه داده شده است؛ دوباره بشمارید.')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('۲')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('۲')
    await said(page, '۱۰ ورقه · سفید یا باطل: ۶')
    await page.keyboard.press('Enter')
    await said(page, 'رأی عضو ۸ و عضو ۱۲ برای انتخاب خزانه‌دار شورا برابر شد.')
    await choose(page, panel(page).getByRole('button', { name: /^(?!ثبت).*برنده$/ }), 'عضو ۱۲')
    await choose(page, panel(page).getByRole('button', { name: /به سبب$/ }), 'قرعه')
    await press(page, panel(page).getByRole('button', { name: 'ثبت برنده' }))
    await said(page, /به قید قرعه، عضو ۱۲ با ۲ رأی از ۱۱ نفر حاضر/)

    // Two secretaries, of whom one is left to the next round.
    await page.keyboard.press('F7')
    await write(page, dialog(page).getByRole('textbox', { name: 'سمت' }), 'منشی شورا')
    await write(page, dialog(page).getByLabel('تعداد منتخبان'), '۲')
    await write(page, dialog(page).getByLabel('نامزدها، هر نام در یک سطر'), 'عضو ۲\nعضو ۴')
    await press(page, dialog(page).getByRole('button', { name: 'آغاز رأی‌گیری' }))
    await dialog(page).waitFor({ state: 'detached' })
    await page.keyboard.press('=')
    await said(page, '۱۱ ورقه · داده‌نشده یا باطل: ۲۲')
    await page.keyboard.press('Enter')
    await page.keyboard.type('۹')
    await page.keyboard.press('Tab')
    await page.keyboard.type('۳')
    await page.keyboard.press('Enter')
    await said(
      page,
      'عضو ۲ با ۹ رأی، از ۱۱ نفر حاضر، برای منشی شورا انتخاب شد. برای جایگاه دیگر کسی رأی لازم را نیاورد.',
    )
    await page.keyboard.press('F7')
    const next = ['سمت', 'تعداد منتخبان', 'نامزدها، هر نام در یک سطر'].map(name =>
      dialog(page).getByRole('textbox', { name }),
    )
    expect(await Promise.all(next.map(field => field.inputValue()))).toEqual(['منشی شورا', '۱', 'عضو ۴'])
    expect(seen).toEqual({ pointers: [], strangers: [] })
  }, 120_000)
})
