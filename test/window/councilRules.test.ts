import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { arrived, choose, press, reach, write } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { settled, visit } from './places.ts'

const opened = sharedByTests(() => openWindow({ sample: true }))

const ruleOf = (page: Page, label: string) => page.getByRole('listitem').filter({ hasText: label })
const dialog = (page: Page) => page.getByRole('dialog')
const inDialog = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })

/** Opens the rules of a matter, by keyboard from the switch above them. */
async function openGroup(page: Page, title: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'شمارهٔ ماده‌ها با ویرایش قانون' }).focus()
  const group = page.locator('details', { has: page.getByRole('heading', { name: title, exact: true }) })
  if ((await group.getAttribute('open')) === null) await press(page, group.locator('summary'))
}

async function isGone(page: Page): Promise<void> {
  await dialog(page).waitFor({ state: 'detached' })
}

test('a rule is changed by keyboard, seen in every window and after a reload, and goes back to the law', {
  timeout: 120_000,
}, async () => {
  const { page, openBeside } = opened()
  await visit(page, '/settings')
  const beside = await openBeside()
  await visit(beside, '/settings')
  await openGroup(page, 'نطق و مذاکره')
  const rule = ruleOf(page, 'ناطقان پیش از دستور در هر جلسه')
  await rule.getByText('۳ نفر').waitFor()
  await rule.getByText('از متن قانون').waitFor()

  await press(page, rule.getByRole('button'))
  const value = dialog(page).getByRole('textbox', { name: 'مقدار به نفر' })
  await write(page, value, 'پنج')
  await press(page, inDialog(page, 'ذخیره'))
  await dialog(page).getByText('عدد درستی از ۰ تا ۹۹۹۹ بنویسید.').waitFor()
  await write(page, value, '۵', 'Shift+Tab')
  await write(page, dialog(page).getByRole('textbox', { name: 'از تاریخ' }), '۳۵ آذر')
  await press(page, inDialog(page, 'ذخیره'))
  await dialog(page).getByRole('textbox', { name: 'از تاریخ' }).and(page.locator('[aria-invalid=true]')).waitFor()
  await write(page, dialog(page).getByRole('textbox', { name: 'از تاریخ' }), '۱ فروردین ۱۴۰۵', 'Shift+Tab')
  await write(page, dialog(page).getByRole('textbox', { name: 'مبنا' }), 'مصوبهٔ ۴۱۲')
  await press(page, inDialog(page, 'ذخیره'))
  await isGone(page)
  await rule.getByText('۵ نفر').waitFor()

  await openGroup(beside, 'نطق و مذاکره')
  await ruleOf(beside, 'ناطقان پیش از دستور در هر جلسه').getByText('۵ نفر').waitFor()
  await beside.close()
  await page.reload()
  await settled(page)
  await openGroup(page, 'نطق و مذاکره')
  await rule.getByText('۵ نفر').waitFor()
  await rule.getByText('تصمیم شورا').waitFor()
  await rule.getByText('مصوبهٔ ۴۱۲').waitFor()

  await press(page, rule.getByRole('button'))
  await dialog(page)
    .getByText(/۱ فروردین ۱۴۰۵.*۵ نفر/)
    .waitFor()
  await press(page, inDialog(page, 'بازگشت به قانون'))
  await isGone(page)
  await rule.getByText('۳ نفر').waitFor()
  await page.getByRole('button', { name: 'لغو آخرین تغییر' }).first().press('Enter')
  await rule.getByText('۵ نفر').waitFor()
  await expect.poll(() => rule.textContent()).toContain('مصوبهٔ ۴۱۲')
})

test('a rule that nobody knows is asked for, and articles stand where they are wanted', {
  timeout: 120_000,
}, async () => {
  const { page } = opened()
  await visit(page, '/')
  await visit(page, '/settings')
  await arrived(page)
  const urgency = ruleOf(page, 'یک‌فوریت')
  await urgency.getByText('روال شورای خود را بنویسید').waitFor()
  await page.getByRole('checkbox', { name: 'شمارهٔ ماده‌ها با ویرایش قانون' }).focus()
  const closing = ruleOf(page, 'غیرعلنی کردن جلسه')
  expect(await closing.textContent()).not.toContain('۱۶')
  await page.keyboard.press('Space')
  await closing.getByText('قانون شوراها، ویرایش ۱۳۹۶، مادهٔ ۱۶').waitFor()

  await press(page, urgency.getByRole('button'))
  await press(page, inDialog(page, 'ذخیره'))
  await dialog(page).getByText('سهم را انتخاب کنید و بگویید از چه کسانی.').waitFor()
  await choose(page, dialog(page).getByRole('button', { name: 'سهم' }), 'دوسوم', 'Shift+Tab')
  await choose(page, dialog(page).getByRole('button', { name: 'از چه کسانی' }), 'حاضران')
  await press(page, inDialog(page, 'ذخیره'))
  await isGone(page)
  await urgency.getByText('دوسوم حاضران').waitFor()
  await page.reload()
  await settled(page)
  await openGroup(page, 'رأی‌گیری')
  await urgency.getByText('دوسوم حاضران').waitFor()
  await reach(page, urgency.getByRole('button'))
})

test('the quorum stays the council’s own field, and the rules tell of it', { timeout: 120_000 }, async () => {
  const { page } = opened()
  await visit(page, '/')
  await visit(page, '/settings')
  await openGroup(page, 'جلسه')
  const quorum = ruleOf(page, 'حد نصاب رسمیت جلسه')
  await quorum.getByText('دوسوم کرسی‌های اصلی').waitFor()
  expect(await quorum.getByRole('button').count()).toBe(0)
  await page.getByRole('textbox', { name: 'حد نصاب رسمیت' }).fill('۱۰')
  await quorum.getByText('۱۰ نفر').waitFor()
  await quorum.getByText('تصمیم شورا').waitFor()
})
