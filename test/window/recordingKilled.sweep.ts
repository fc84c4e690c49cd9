import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { bystander } from './bystander.ts'
import { seatKeys } from './chamber.ts'
import { press } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'
import { addItem, enter, openRecording, present } from './recordingScreen.ts'

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
