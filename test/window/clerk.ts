import type { Page } from 'playwright-core'
import { vi } from 'vitest'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { seatKeys } from './chamber.ts'
import { choose, press, write } from './keyboard.ts'
import { visit } from './places.ts'
import { makeSession } from './secretariat.ts'

/** What a clerk records of a session like the sample's, from the first who comes to its end. */
export async function recordSession(page: Page): Promise<void> {
  await openRecording(page)
  for (const [title, kind] of agenda) await addItem(page, title, kind)
  await begin(page)
  await hearReports(page)
  await debate(page)
  await voteOnBill(page)
  await elect(page)
  await press(page, page.getByRole('button', { name: 'پایان جلسه…' }))
  await press(page, dialog(page).getByRole('button', { name: 'ثبت پایان جلسه' }))
  await page.getByText('■ پایان یافته').waitFor()
}

const agenda = [
  ['سخنان شهردار', 'سایر'],
  ['گزارش مدیریت بحران', 'گزارش'],
  ['گزارش خدمات شهری', 'گزارش'],
  ['لایحهٔ جایگزینی روشنایی معابر', 'لایحه'],
  ['انتخاب خزانه‌دار شورا', 'انتخاب'],
] as const

const dialog = (page: Page) => page.getByRole('dialog')
const votePanel = (page: Page) => page.getByRole('region', { name: 'رأی‌گیری', exact: true })
const said = (page: Page, text: string | RegExp) => votePanel(page).getByText(text).first().waitFor()
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' })

async function openRecording(page: Page): Promise<void> {
  await visit(page, '/settings')
  await makeSession(page)
  await visit(page, '/session/s6-74/record')
  await page.getByRole('heading', { name: 'ثبت جلسهٔ ۷۴' }).waitFor()
}

async function addItem(page: Page, title: string, kind: string): Promise<void> {
  await page.keyboard.press('Control+I')
  await write(page, dialog(page).getByLabel('عنوان'), title)
  await choose(page, dialog(page).getByRole('button', { name: /نوع$/ }), kind)
  await press(page, dialog(page).getByRole('button', { name: 'افزودن' }))
  await gone(page)
}

/**
 * Presses the keys of seats, each once the one before is drawn. @param there whether they come or go @param count how
 * many are there then
 */
async function seats(page: Page, pressed: readonly number[], there: boolean, count: number): Promise<void> {
  const strip = page.getByRole('region', { name: 'حضور اعضا' })
  await page.keyboard.press('F2')
  for (const seat of pressed) {
    await page.keyboard.press(seatKeys[seat - 1] ?? '')
    await strip
      .getByRole('listitem')
      .nth(seat - 1)
      .locator(`[aria-pressed=${there}]`)
      .waitFor()
  }
  await strip.getByText(toPersianDigits(`${count} از 13`), { exact: true }).waitFor()
}

async function nextItem(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
}

/** Nine are there, three come late, the eleventh does not come. */
async function begin(page: Page): Promise<void> {
  await seats(page, [1, 2, 3, 4, 6, 7, 9, 10, 13], true, 9)
  await press(page, page.getByRole('button', { name: 'آغاز جلسه', exact: true }))
  await page.getByText('جلسه رسمی است').waitFor()
  await seats(page, [5, 8, 12], true, 12)
}

/** Until all that is recorded so far is of an earlier second: who goes in the second they came was never there. */
async function nextSecond(): Promise<void> {
  const before = second()
  await vi.waitUntil(() => second() > before, { timeout: 5000 })
}

const second = (): number => Math.floor(Date.now() / 1000)

/** Three items; the fourth member leaves and does not come back. */
async function hearReports(page: Page): Promise<void> {
  await nextItem(page, 'سخنان شهردار')
  await nextItem(page, 'گزارش مدیریت بحران')
  await nextSecond()
  await seats(page, [4], false, 11)
  await nextItem(page, 'گزارش خدمات شهری')
  await nextItem(page, 'لایحهٔ جایگزینی روشنایی معابر')
}

/** One speaks for the bill, one against it. */
async function debate(page: Page): Promise<void> {
  const floor = page.getByRole('region', { name: 'سخنران', exact: true })
  const statements = page.getByRole('region', { name: 'اظهارات', exact: true })
  await page.keyboard.press('F3')
  await page.keyboard.press(seatKeys[6] ?? '')
  await page.getByRole('list', { name: 'موافقان' }).getByText('عضو ۷').waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press(seatKeys[9] ?? '')
  await page.getByRole('list', { name: 'مخالفان' }).getByText('عضو ۱۰').waitFor()
  await page.keyboard.press('Enter')
  await floor.getByText('عضو ۷', { exact: true }).waitFor()
  await page.keyboard.press('F4')
  const text = statements.getByRole('textbox', { name: 'چکیدهٔ سخن عضو ۷' })
  await text.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('پرداخت در دو مرحله باشد.')
  await page.keyboard.press('F3')
  await page.keyboard.press('Enter')
  await floor.getByText('نوبت بعد: عضو ۱۰، مخالف').waitFor()
  await page.keyboard.press('Enter')
  await floor.getByText('عضو ۱۰', { exact: true }).waitFor()
}

/** Urgency by hands; the substance by roll call, which is put right; and what it carries. */
async function voteOnBill(page: Page): Promise<void> {
  await page.keyboard.press('F7')
  await choose(page, dialog(page).getByRole('button', { name: /موضوع$/ }), 'یک‌فوریت')
  await choose(page, dialog(page).getByRole('button', { name: /حد لازم از$/ }), 'حد لازم دیگر برای این رأی‌گیری')
  await press(page, dialog(page).getByRole('button', { name: 'آغاز رأی‌گیری' }))
  await gone(page)
  await page.keyboard.press(seatKeys[9] ?? '')
  await said(page, '■ مخالف')
  await page.keyboard.press('=')
  await said(page, 'همهٔ حاضران رأی داده‌اند.')
  await page.keyboard.press('Enter')
  await said(page, 'با اکثریت آراء، ۱۰ رأی موافق از ۱۱ نفر حاضر.')

  await page.keyboard.press('F7')
  await choose(page, dialog(page).getByRole('button', { name: /شیوه$/ }), 'نام‌به‌نام')
  await press(page, dialog(page).getByRole('button', { name: 'آغاز رأی‌گیری' }))
  await gone(page)
  for (const [i, choice] of ['1', '1', '1', '1', '2', '1', '1', '1', '3', '1', '3'].entries()) {
    await page.keyboard.press(choice)
    await said(page, toPersianDigits(`${i + 1} از 11 رأی`))
  }
  await page.keyboard.press('Enter')
  await said(page, 'با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر.')
  await page.keyboard.press('/')
  await write(page, dialog(page).getByLabel('دلیل اصلاح'), 'رأی عضو ۱۰ نادرست شنیده شده بود')
  await choose(page, dialog(page).getByRole('button', { name: /عضو ۱۰$/ }), 'مخالف')
  await press(page, dialog(page).getByRole('button', { name: 'ثبت اصلاح' }))
  await gone(page)
  await said(page, /با رأی‌گیری سوم اصلاح شد: رأی عضو ۱۰ نادرست شنیده شده بود/)
  await page.keyboard.press('F7')
  await dialog(page).waitFor()
  await page.keyboard.press('Escape')
  await gone(page)
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('heading', { name: 'مصوبهٔ ۱-۷۴' }).waitFor()
  await press(page, dialog(page).getByRole('button', { name: 'ثبت مصوبه' }))
  await gone(page)
  await page.getByRole('list', { name: 'مصوبه‌های این دستور' }).getByText('لایحهٔ جایگزینی روشنایی معابر').waitFor()
}

/** A secret election that loses its quorum in its middle, and is held again. */
async function elect(page: Page): Promise<void> {
  await nextItem(page, 'انتخاب خزانه‌دار شورا')
  await page.keyboard.press('F7')
  await write(page, dialog(page).getByLabel('نامزدها، هر نام در یک سطر'), 'عضو ۸\nعضو ۱۲')
  await press(page, dialog(page).getByRole('button', { name: 'آغاز رأی‌گیری' }))
  await gone(page)
  await page.keyboard.press(seatKeys[0] ?? '')
  await said(page, /۱ از ۱۱/)
  await seats(page, [2, 6, 10], false, 8)
  await page.getByRole('alert').getByText('حد نصاب از دست رفت').waitFor()
  await seats(page, [2, 6, 10], true, 11)
  await page.getByText('جلسه رسمی است').waitFor()
  await page.keyboard.press('F7')
  await dialog(page).waitFor()
  await page.keyboard.press('Escape')
  await gone(page)
  await page.keyboard.press('Enter')
  await said(page, /۰ از ۱۱/)
  await page.keyboard.press('=')
  await said(page, '۱۱ ورقه · سفید یا باطل: ۱۱')
  await page.keyboard.press('Enter')
  await page.keyboard.type('۷')
  await page.keyboard.press('Tab')
  await page.keyboard.type('۳')
  await said(page, '۱۱ ورقه · سفید یا باطل: ۱')
  await page.keyboard.press('Enter')
  await said(page, /عضو ۸ با ۷ رأی از ۱۱ نفر حاضر برای .* انتخاب شد/)
}
