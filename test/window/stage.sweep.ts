import { describe, expect, it } from 'vitest'
import { choose, press } from './keyboard.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

describe('the stage «نمایش»', () => {
  it('makes a handout of the slides and hands it over, and lists it', async () => {
    const { page } = await openWindow({ sample: true })
    await visit(page, '/session/s6-73/present')
    await page.getByRole('row').first().waitFor()
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
})
