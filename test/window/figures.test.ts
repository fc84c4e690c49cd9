import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { sharedByTests } from '../fixtures/atEnd.ts'
import { openWindow } from './openWindow.ts'
import { visit } from './places.ts'

const opened = sharedByTests(() => openWindow({ sample: true }))

const lines = [
  'سند S-۱۲۳ رسید و C++ هم.',
  'تفاضل ۱۰ - ۳ = ۷ است و رشد ۱۲٪ بود.',
  'کارت ۶۰۳۷ ۹۹۷۱ ۱۲۳۴ ۵۶۷۸ و تلفن ۰۳۱-۳۲۲۲۱۱۱۱.',
  'ابعاد ۱۰×۲۰cm و نشانی https://example.ir/۱۴۰۲/۰۱/ و شبا IR۰۶ ۰۹۶۰ ۰۰۰۰ ۰۰۰۱ ۰۰۳۲ ۴۲۰۰ ۰۱ است.',
]
const tokens = [
  'S-۱۲۳',
  'C++',
  '۱۰ - ۳ = ۷',
  '۱۲٪',
  '۶۰۳۷ ۹۹۷۱ ۱۲۳۴ ۵۶۷۸',
  '۰۳۱-۳۲۲۲۱۱۱۱',
  '۱۰×۲۰cm',
  'https://example.ir/۱۴۰۲/۰۱/',
  'IR۰۶ ۰۹۶۰ ۰۰۰۰ ۰۰۰۱ ۰۰۳۲ ۴۲۰۰ ۰۱',
]

/** What stands from left to right where a text is laid out on one line. */
function laidOut(place: Locator, text: string): Promise<string> {
  return place.evaluate((element, wanted) => {
    const characters: { sign: string; x: number }[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      Array.from(node.textContent ?? '').forEach((sign, at) => {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { left, right } = range.getBoundingClientRect()
        characters.push({ sign, x: (left + right) / 2 })
      })
    }
    const start = characters
      .map(({ sign }) => sign)
      .join('')
      .indexOf(wanted)
    return characters
      .slice(start, start + wanted.length)
      .sort((one, other) => one.x - other.x)
      .map(({ sign }) => sign)
      .join('')
  }, text)
}

it('shows codes, figures and expressions as typed in the report’s editor', async () => {
  const { page } = opened()
  await page.getByRole('link', { name: 'مدیریت بحران و پدافند غیرعامل' }).click()
  const text = page.getByRole('textbox', { name: 'متن گزارش' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(`\n${lines.join('\n')}`)
  await page.getByText(/^ذخیره شد/).waitFor()
  for (const token of tokens) expect(await laidOut(text, token)).toBe(token)
}, 60_000)

it('shows a title’s codes, figures and expressions as typed while nobody is in it, and edits it as ever', async () => {
  const { page } = opened()
  await visit(page, '/session/s6-73/collect')
  const title = page.getByLabel('عنوان دستور').first()
  const line = title.locator('..')
  await title.click()
  await page.keyboard.press('Control+A')
  for (const word of lines.join(' ').split(/(?<= )/)) await page.keyboard.insertText(word)
  expect(await line.locator('[aria-hidden]').isVisible()).toBe(false)
  await page.waitForFunction(() => localStorage.length === 0)
  await page.getByLabel('عنوان دستور').nth(1).click()
  expect(await line.locator('[aria-hidden]').innerText()).toBe(await title.inputValue())
  for (const token of tokens) expect(await laidOut(line, token)).toBe(token)

  const typed = await title.inputValue()
  await title.click()
  expect(await line.locator('[aria-hidden]').isVisible()).toBe(false)
  await page.keyboard.press('End')
  await page.keyboard.type('پایان')
  expect(await title.inputValue()).toBe(`${typed}پایان`)
}, 60_000)
