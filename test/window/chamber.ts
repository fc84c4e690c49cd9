import type { Page } from 'playwright-core'
import { press } from './keyboard.ts'
import { visit } from './places.ts'
import { beginReport, makeSession } from './secretariat.ts'

/** Keys of the seats in their order, as they lie on any keyboard. */
export const seatKeys = ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p', '[', ']', 'a']

/** A session of the sample's council that is under way, with everybody there and its one item under discussion. */
export async function openDebate(page: Page): Promise<void> {
  await visit(page, '/settings')
  await makeSession(page)
  // Whose figures the session then knows.
  await beginReport(page, 'مدیریت بحران و پدافند غیرعامل', 'Tab')
  await visit(page, '/session/s6-74/record')
  await page.getByRole('heading', { name: 'ثبت جلسهٔ ۷۴' }).waitFor()
  await page.keyboard.press('=')
  await page.getByText('۱۳ از ۱۳', { exact: true }).waitFor()
  await press(page, page.getByRole('button', { name: 'آغاز جلسه', exact: true }))
  await page.getByText('جلسه رسمی است').waitFor()
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'پایان این دستور' }).waitFor()
}
