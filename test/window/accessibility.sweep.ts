import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { bringAxe, violations } from './axe.ts'
import { dialogJudge } from './dialogJudge.ts'
import { startPresentation } from './hallWindows.ts'
import { openWindow } from './openWindow.ts'
import { places, settled, visit } from './places.ts'

/**
 * Takes away what only repeats: of a table's rows all but the first of each make, the same elements with the same
 * classes; and of a previewed briefing, forty pages of the same few blocks, what comes after the first twenty.
 */
async function dropRepeats(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const block of document.querySelectorAll('article > :nth-child(n + 20)')) block.remove()
    for (const body of document.querySelectorAll('tbody')) {
      const makes = new Set<string>()
      for (const row of body.querySelectorAll('tr')) {
        const make = [row, ...row.querySelectorAll('*')]
          .map(one => `${one.tagName} ${one.getAttribute('class')}`)
          .join()
        if (makes.has(make)) row.remove()
        makes.add(make)
      }
    }
  })
}

describe('every place of the window', () => {
  it('has nothing that axe finds wrong, nor too faint a colour in the dark', async () => {
    const { page } = await openWindow({ sample: 'with all bills' })
    await bringAxe(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const wrong: Record<string, string[]> = {}
    for (const place of places()) {
      await page.emulateMedia({ colorScheme: 'light' })
      await visit(page, place)
      await dropRepeats(page)
      const found = await violations(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await violations(page, ['color-contrast'])
      if (found.length + dark.length > 0) wrong[place] = [...found, ...dark]
    }
    expect(wrong).toEqual({})
  }, 240_000)
})

describe('what opens over a place', () => {
  it('has nothing that axe finds wrong: what the suite leaves to this', async () => {
    const { page } = await openWindow({ sample: true })
    const { wrong, judge } = await dialogJudge(page)
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
  }, 120_000)
})

describe('the console', () => {
  it('has nothing that axe finds wrong, nor too faint a colour in the dark, whatever is open over it', async () => {
    const { console: page, at } = await startPresentation()
    await at(1)
    await bringAxe(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const wrong: Record<string, string[]> = {}
    for (const key of ['ArrowLeft', 's', 'f', 'b', 'g', 'm']) {
      await page.keyboard.press(key)
      if (key === 'g' || key === 'm') await page.getByRole('dialog').waitFor()
      await settled(page)
      await page.emulateMedia({ colorScheme: 'light' })
      const found = await violations(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await violations(page, ['color-contrast'])
      if (found.length + dark.length > 0) wrong[key] = [...found, ...dark]
      if (key === 'g') await page.keyboard.press('Escape')
    }
    expect(wrong).toEqual({})
  }, 120_000)
})
