import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { bystander } from './bystander.ts'
import { seatKeys } from './chamber.ts'
import { press, write } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'
import { makeSession } from './secretariat.ts'

/** Presses members' keys, each once the one before is counted. @param already how many are there */
async function enter(page: Page, keys: readonly string[], already = 0): Promise<void> {
  for (const [i, key] of keys.entries()) {
    await page.keyboard.press(key)
    await present(page, already + i + 1)
  }
}

const present = (page: Page, count: number) =>
  page
    .getByRole('region', { name: 'حضور اعضا' })
    .getByText(toPersianDigits(`${count} از 13`), { exact: true })
    .waitFor()

async function addItem(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+I')
  await write(page, page.getByRole('dialog').getByLabel('عنوان'), title)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A session of the sample's council that nothing is recorded of, with its recording screen open. */
async function openRecording(page: Page): Promise<void> {
  await visit(page, '/settings')
  await makeSession(page)
  await visit(page, '/session/s6-74/record')
  await page.getByRole('heading', { name: 'ثبت جلسهٔ ۷۴' }).waitFor()
}

const agendaItem = (page: Page, title: string) =>
  page.getByRole('region', { name: 'دستور جلسه' }).getByRole('button', { name: title })

describe('a session that is recorded in the window', () => {
  it('is run by keys alone, each act taken back by one key, and comes back where it was when the host, or the power, is gone', async () => {
    const { page, store, endHost } = await openWindow({ sample: true, isKillable: true })
    const seen = await bystander(page)
    await openRecording(page)
    await addItem(page, 'گزارش خدمات شهری')
    await addItem(page, 'لایحهٔ روشنایی معابر')
    await enter(page, seatKeys.slice(0, 9))
    await press(page, page.getByRole('button', { name: 'آغاز جلسه', exact: true }))
    await page.getByText('جلسه رسمی است').waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: 'گزارش خدمات شهری' }).waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: 'لایحهٔ روشنایی معابر' }).waitFor()
    await expect.poll(() => agendaItem(page, 'گزارش خدمات شهری').textContent()).toContain('پایان یافت')
    await page.keyboard.press('F2')
    await page.keyboard.press('w')
    await page
      .getByRole('alert')
      .getByText(/حد نصاب (از دست رفت|به دست نیامده است)/)
      .waitFor()
    await page.keyboard.press('Control+Z')
    await page.getByText('جلسه رسمی است').waitFor()
    await present(page, 9)
    await page.keyboard.press('F10')
    await page.getByText('◆ تنفس').waitFor()
    await page.keyboard.press('F10')
    await page.getByText('جلسه رسمی است').waitFor()
    expect(seen).toEqual({ pointers: [], strangers: [] })

    await endHost()
    const { page: again } = await openWindow({ store })
    await visit(again, '/session/s6-74/record')
    await again.getByRole('heading', { name: 'لایحهٔ روشنایی معابر' }).waitFor()
    await present(again, 9)
    // And goes on: the last act is still to be taken back.
    await again.keyboard.press('Control+Z')
    await again.getByText('◆ تنفس').waitFor()
    await again.keyboard.press('F10')
    await again.getByText('جلسه رسمی است').waitFor()
    await press(again, again.getByRole('button', { name: 'پایان جلسه…' }))
    await press(again, again.getByRole('dialog').getByRole('button', { name: 'ثبت پایان جلسه' }))
    await again.getByText('پایان یافته').first().waitFor()
  }, 90_000)
})

describe('a session whose recording goes on', () => {
  const opened = sharedByTests(async () => {
    const window = await openWindow({ sample: true })
    await openRecording(window.page)
    return window
  })

  it('says in place why an act is refused', async () => {
    const { page } = opened()
    await addItem(page, 'گزارش خدمات شهری')
    await page.keyboard.press('F8')
    await page.getByRole('alert').getByText('جلسه هنوز آغاز نشده است؛ نخست آغاز آن را ثبت کنید.').waitFor()
    await enter(page, seatKeys.slice(0, 1))
    expect(await page.getByRole('alert').count()).toBe(0)
  }, 60_000)

  it('shows what is kept though the answer was lost', async () => {
    const { page } = opened()
    await page.route('**/rpc/recording/act', async route => {
      await route.fetch()
      await route.abort()
    })
    await enter(page, seatKeys.slice(1, 2), 1)
    await page.unrouteAll({ behavior: 'wait' })
    await enter(page, seatKeys.slice(2, 4), 2)
    expect(await page.getByRole('alert').count()).toBe(0)
  }, 60_000)

  it('is drawn as it is kept in every window, and read again only where another one recorded', async () => {
    const { page: one, openBeside } = opened()
    const two = await openBeside()
    await visit(two, '/session/s6-74/record')
    await present(two, 4)
    const reads: string[] = []
    one.on('request', request => request.url().endsWith('/recording/load') && reads.push(request.url()))
    await enter(one, seatKeys.slice(4, 9), 4)
    await present(two, 9)
    expect(reads).toEqual([])
    await enter(two, seatKeys.slice(9, 11), 9)
    await present(one, 11)
    expect(reads).not.toEqual([])
  }, 60_000)
})
