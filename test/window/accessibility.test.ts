import { describe, expect, it } from 'vitest'
import { bringAxe, violations } from './axe.ts'
import { openWindow } from './openWindow.ts'
import { settled, visit } from './places.ts'

describe('what opens over a place', () => {
  it('has nothing that axe finds wrong, and gives the focus back', async () => {
    const { page } = await openWindow({ sample: true })
    await bringAxe(page)
    const wrong: Record<string, string[]> = {}
    const judge = async (name: string, hasText = false): Promise<void> => {
      await page.getByRole('dialog').waitFor()
      await settled(page)
      const found = await violations(page)
      if (found.length > 0) wrong[name] = found
      // A search's first Escape empties it.
      if (hasText) await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
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
    await visit(page, '/session/s6-73/collect')
    await page.getByRole('button', { name: 'افزودن گزارش' }).press('Enter')
    await judge('new report')
    await page.getByRole('button', { name: 'مشخصات جلسه' }).press('Enter')
    await judge('session details')
    await visit(page, '/session/s6-73/check')
    await page.getByRole('button', { name: 'پذیرش با دلیل' }).first().press('Enter')
    await judge('acceptance')
    await visit(page, '/session/s6-73/collect/r-crisis-1401h1')
    await page.getByRole('button', { name: 'سابقه' }).press('Enter')
    await judge('history')
    await page.getByRole('button', { name: 'حذف گزارش' }).press('Enter')
    await judge('removal of a report')
    await visit(page, '/settings')
    await page.getByRole('button', { name: 'نوشتن «یک‌فوریت»' }).press('Enter')
    await judge('rule of the council')
    expect(wrong).toEqual({})
  }, 90_000)
})
