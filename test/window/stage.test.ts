import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { current } from './hallWindows.ts'
import { press, reach } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const stage = '/session/s6-73/present'

const cards = (page: Page): Locator => page.getByRole('row')
const titles = async (page: Page): Promise<string[]> => cards(page).locator('p b').allTextContents()
const details = (page: Page): Locator => page.getByRole('region', { name: 'اسلاید انتخاب‌شده' })

async function openStage(page: Page): Promise<void> {
  await visit(page, stage)
  await cards(page).first().waitFor()
}

describe('the stage «نمایش»', () => {
  const opened = sharedByTests(() => openWindow({ sample: true }))

  it('puts slides in another order by keys, and keeps it', async () => {
    const { page } = opened()
    await openStage(page)
    const before = await titles(page)
    await reach(page, cards(page).first())
    await page.keyboard.press('Alt+ArrowDown')
    const moved = [before[1], before[0], ...before.slice(2)]
    await expect.poll(() => titles(page)).toEqual(moved)
    await page.reload()
    await expect.poll(() => titles(page)).toEqual(moved)
  }, 90_000)

  it('leaves a slide out of the presentation and back in, and counts', async () => {
    const { page } = opened()
    await openStage(page)
    const count = page.getByText(/^[۰-۹]+ اسلاید/)
    const before = (await count.textContent()) ?? ''
    await press(page, details(page).getByRole('button', { name: 'کنار گذاشتن' }), 'Shift+Tab')
    await details(page).getByRole('button', { name: 'بازگرداندن به نمایش' }).waitFor()
    await expect.poll(() => count.textContent()).not.toBe(before)
    await cards(page).first().getByText('کنار گذاشته').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => count.textContent()).toBe(before)
  }, 90_000)

  it('refuses a chart with closed rows by a sentence that says what to do', async () => {
    const { page } = opened()
    await visit(page, '/dashboards/indicators')
    const closed = page.getByRole('figure').filter({ hasText: 'غیرعلنی' }).first()
    await closed.getByRole('button', { name: 'نمایش در صحن' }).press('Enter')
    await page.getByText(/ردیف غیرعلنی دارد و در صحن علنی نمایش داده نمی‌شود/).waitFor()
    expect(toPersianDigits(await page.title())).not.toBe('')
  }, 60_000)

  it('rehearses: goes through the slides on one screen, begins no presentation, and goes on where a reload found it', async () => {
    const { page } = opened()
    await openStage(page)
    await page.getByRole('button', { name: 'تمرین روی همین صفحه' }).press('Enter')
    await page.getByText('تمرین؛ صحن چیزی نمی‌بیند').waitFor()
    const place = current(page)
      .getByText(/^اسلاید [۰-۹]+ از/)
      .first()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => place.textContent()).toContain('اسلاید ۳ از')
    await page.reload()
    await expect.poll(() => place.textContent()).toContain('اسلاید ۳ از')
    // The one screen is the hall's while F5 says so; a remote's Escape leads back.
    await page.keyboard.press('F5')
    const hall = page.getByRole('region', { name: 'آنچه صحن می‌بیند' })
    await hall.waitFor()
    await page.keyboard.press('PageDown')
    await expect.poll(() => place.textContent()).toContain('اسلاید ۴ از')
    await page.keyboard.press('Escape')
    await hall.waitFor({ state: 'detached' })
    await page.keyboard.press('b')
    await page.getByText('پرده سیاه است').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'شروع نمایش' }).waitFor()
    await page.getByText('آمادهٔ نمایش').waitFor()
    expect(await page.getByText('در حال نمایش').count()).toBe(0)
  }, 90_000)
})
