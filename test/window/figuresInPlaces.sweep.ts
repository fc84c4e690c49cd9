import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../electron/app/app.ts'
import { openStore } from '../../electron/store/database.ts'
import { addFigures, figures } from '../fixtures/figuredTexts.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../fixtures/tinyBundle.ts'
import { copySample } from './copySample.ts'
import { openWindow } from './openWindow.ts'
import { places, settled, visit } from './places.ts'

it('shows figures as typed wherever a typed text is shown', async () => {
  const { page } = await openWindow({ store: await figuredStore() })
  const wrong: Record<string, string[]> = {}
  const judge = async (name: string): Promise<void> => {
    await settled(page)
    const found = await page.evaluate(misplaced, [...figures])
    if (found.length > 0) wrong[name] = found
  }
  for (const place of places()) {
    await visit(page, place)
    await judge(place)
  }
  await visit(page, '/')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('قرارداد')
  await page.getByRole('option').first().waitFor()
  await judge('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  const opened = async (place: string, button: string | RegExp): Promise<void> => {
    await visit(page, place)
    await page.getByRole('button', { name: button }).first().press('Enter')
    await page.getByRole('dialog').or(page.getByRole('listbox')).first().waitFor()
    await judge(`${place}: ${button}`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').or(page.getByRole('listbox')).first().waitFor({ state: 'detached' })
  }
  await opened('/session/s6-73/check', 'پذیرش با دلیل')
  await opened('/session/s6-73/collect', 'فهرست سمت‌ها')
  await opened('/session/s6-73/collect', 'افزودن گزارش')
  await opened('/session/s6-73/collect/r-crisis-1401h1', 'سابقه')
  await opened('/session/s6-73/collect/r-crisis-1401h1', 'حذف گزارش')
  await opened('/session/s6-73/collect/r-crisis-1401h1', 'افزودن رقم کلیدی')
  await opened('/dashboards/budget', /واحد$/)
  await opened('/dashboards/budget', /منبع/)
  await opened('/session/s6-73/compile', 'تهیهٔ سند (PDF)')
  expect(wrong).toEqual({})
}, 240_000)

async function figuredStore(): Promise<string> {
  const folder = await temporaryFolder()
  await copySample(folder)
  const path = join(folder, 'council.db')
  const app = createApp({ store: openStore(path), ...countingAuthor() })
  await addFigures(app.api)
  app.close()
  return path
}

/** Places whose shown text has a figure that does not run from left to right as it is written. */
function misplaced(wanted: readonly string[]): string[] {
  const found = new Set<string>()
  const range = document.createRange()
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || element.closest('[contenteditable], textarea, input, svg') !== null) continue
    for (const figure of wanted) {
      const isIn = (one: Element) => one.textContent.includes(figure)
      if (!isIn(element) || Array.from(element.children).some(isIn)) continue
      const signs: { node: Node; at: number }[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < (node.textContent ?? '').length; at++) signs.push({ node, at })
      const text = element.textContent
      for (let start = text.indexOf(figure); start >= 0; start = text.indexOf(figure, start + 1)) {
        const boxes = signs.slice(start, start + figure.length).map(({ node, at }) => {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect()
        })
        const isWrong = boxes.some(({ top, left, width, height }, at) => {
          const next = boxes[at + 1]
          // One that is too long for its line goes on in the next one.
          const isBeside = next !== undefined && Math.abs(next.top - top) < height / 2
          return isBeside && width > 0 && next.width > 0 && next.left < left
        })
        if (isWrong) found.add(`${element.parentElement?.outerHTML.slice(0, 60)}: ${text.slice(0, start + 30)}`)
      }
    }
  }
  return [...found]
}
