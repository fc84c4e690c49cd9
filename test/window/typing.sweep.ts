import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { takeBack } from './keyboard.ts'
import { openWindow, serveAgain } from './openWindow.ts'
import { visit } from './places.ts'

const titles = (page: Page) => page.getByRole('textbox', { name: 'عنوان دستور' })

describe('the agenda', () => {
  it('keeps a title that was being typed when the host was killed and the page reloaded', async () => {
    const killed = await openWindow({ sample: true, isKillable: true })
    const { page, endHost } = killed
    await visit(page, '/session/s6-73/collect')
    await titles(page).first().click()
    await page.keyboard.press('Control+A')
    await endHost()
    await page.keyboard.type('رسیدگی به نامهٔ ')
    await page.keyboard.type('شهردار')
    const nextAddress = serveAgain(killed)
    await page.goto('about:blank')
    await page.goto(await nextAddress())
    await visit(page, '/session/s6-73/collect')
    await expect.poll(() => titles(page).first().inputValue()).toBe('رسیدگی به نامهٔ شهردار')
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  }, 60_000)
})

describe('every field of the settings that saves itself', () => {
  it('takes what was typed back at Control+Z', async () => {
    const { page } = await openWindow({ sample: true })
    await visit(page, '/settings')
    const typed = { 'نام شورا': ' نو', شهر: ' نو', نام: ' نو', 'تعداد اعضا': '۵', 'حد نصاب رسمیت': '۷' }
    for (const [label, words] of Object.entries(typed)) {
      const field = page.getByLabel(label, { exact: true })
      const before = await field.inputValue()
      await field.click()
      await page.keyboard.press('End')
      await page.keyboard.type(words)
      expect({ [label]: await field.inputValue() }).toEqual({ [label]: before + words })
      await page.waitForFunction(() => localStorage.length === 0)
      await takeBack(page, field, before)
    }
  }, 60_000)
})
