import type { Page } from 'playwright-core'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { write } from './keyboard.ts'
import { visit } from './places.ts'
import { makeSession } from './secretariat.ts'

/** Presses members' keys, each once the one before is counted. @param already how many are there */
export async function enter(page: Page, keys: readonly string[], already = 0): Promise<void> {
  for (const [i, key] of keys.entries()) {
    await page.keyboard.press(key)
    await present(page, already + i + 1)
  }
}

export const present = (page: Page, count: number) =>
  page
    .getByRole('region', { name: 'حضور اعضا' })
    .getByText(toPersianDigits(`${count} از 13`), { exact: true })
    .waitFor()

export async function addItem(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+I')
  await write(page, page.getByRole('dialog').getByLabel('عنوان'), title)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A session of the sample's council that nothing is recorded of, with its recording screen open. */
export async function openRecording(page: Page): Promise<void> {
  await visit(page, '/settings')
  await makeSession(page)
  await visit(page, '/session/s6-74/record')
  await page.getByRole('heading', { name: 'ثبت جلسهٔ ۷۴' }).waitFor()
}
