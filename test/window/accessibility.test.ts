import { describe, expect, it } from 'vitest'
import { dialogJudge } from './dialogJudge.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

describe('what opens over a place', () => {
  it('has nothing that axe finds wrong, and gives the focus back', async () => {
    const { page } = await openWindow({ sample: true })
    const { wrong, judge } = await dialogJudge(page)
    await visit(page, '/')
    await page.getByRole('button', { name: /جست‌وجو/ }).focus()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('بودجه')
    await page.getByRole('option').first().waitFor()
    await judge('palette', true)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('جست‌وجو')

    await page.keyboard.press('F1')
    const picture = page.getByRole('dialog', { name: 'راهنما: آغاز' }).getByRole('img')
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
    await page.getByRole('heading', { name: 'میان‌برهای صفحه‌کلید' }).waitFor()
    await judge('help')

    await page.getByRole('button', { name: 'جلسهٔ جدید' }).first().press('Enter')
    await judge('new session')
    expect(wrong).toEqual({})
  }, 90_000)
})
