import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { choose, press } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const cards = (page: Page) => page.getByRole('row')
const titles = (page: Page): Promise<string[]> => cards(page).locator('p b').allTextContents()

async function openStage(page: Page): Promise<void> {
  await visit(page, '/session/s6-73/present')
  await cards(page).first().waitFor()
}

describe('the stage «نمایش»', () => {
  it('makes a handout of the slides and hands it over, and lists it', async () => {
    const { page } = await openWindow({ sample: true })
    await openStage(page)
    const files = page.getByRole('region', { name: 'پروندهٔ اسلایدها' })
    const kind = files.getByRole('button', { name: 'نوع پرونده' })
    await kind.focus()
    await choose(page, kind, 'جزوهٔ PDF، ۶ اسلاید در صفحه')
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await press(page, files.getByRole('button', { name: 'تهیهٔ پرونده' }))
    expect((await download).suggestedFilename()).toMatch(/^s6-73-handout-public-1\.0-.*\.pdf$/)
    await files.getByText('۱ پروندهٔ پیشین').click()
    await files.getByText('جزوهٔ اسلایدها، نسخهٔ ۱٫۰').waitFor()
  }, 120_000)

  it('takes a chart from the dashboard where it stands', async () => {
    const { page } = await openWindow({ sample: true })
    await openStage(page)
    const before = (await titles(page)).length
    await visit(page, '/dashboards/energy')
    await choose(page, page.getByRole('button', { name: /نسخه/ }), 'تنها ردیف‌های علنی')
    const send = page.getByRole('button', { name: 'نمایش در صحن' }).first()
    await press(page, send)
    await page
      .getByText(/اسلایدهای جلسه (افزوده شد|هست)|به اسلایدهای جلسه/)
      .first()
      .waitFor()
    await openStage(page)
    expect((await titles(page)).length).toBeGreaterThanOrEqual(before)
  }, 90_000)
})
