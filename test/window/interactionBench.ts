import type { Page } from 'playwright-core'
import { median, quantile } from '../bench/bars.ts'
import { contentWords } from '../bench/persianWords.ts'
import { longestTask } from './longTasks.ts'
import { settled, visit } from './places.ts'

/** Moves, types, filters and scrolls as a person does; what the event timing of the browser says of each. */
export async function interacting(page: Page): Promise<number> {
  await visit(page, '/library/neighbourhood')
  await page.getByRole('grid').waitFor()
  await page.evaluate(() => {
    const times = new Map<number, number>()
    Object.assign(window, { times })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const id = (entry as PerformanceEventTiming & { interactionId: number }).interactionId
        if (id > 0) times.set(id, Math.max(times.get(id) ?? 0, entry.duration))
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  const keys = { times: 0 }
  const press = async (key: string): Promise<void> => {
    keys.times++
    await page.keyboard.press(key)
  }
  await page.locator('[role=row][data-key] [data-column="1"]').first().click()
  for (let i = 0; i < 60; i++) await press('ArrowDown')
  for (let i = 0; i < 10; i++) await press('PageDown')
  for (let i = 0; i < 10; i++) {
    for (const key of ['F2', 'a', 'b', 'Enter']) await press(key)
  }
  await page.getByRole('searchbox', { name: 'جست‌وجو در جدول' }).click()
  for (const letter of ['x', '1', '2', 'Backspace', 'Backspace', 'Backspace']) await press(letter)
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
  const slow = await page.evaluate(() => [...(Reflect.get(window, 'times') as Map<number, number>).values()])
  // What took less than a frame is not reported.
  const quick = Array.from({ length: Math.max(0, keys.times - slow.length) }, () => 8)
  return quantile([...quick, ...slow], 0.98)
}

/** From a key in the palette to the frame that shows what was found for it. */
export async function typing(page: Page): Promise<number> {
  await settled(page)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('searchbox', { name: 'جست‌وجو' })
  await field.waitFor()
  await page.evaluate(() => {
    const times: number[] = []
    let pressed = 0
    Object.assign(window, { times })
    addEventListener('input', ({ timeStamp }) => (pressed = timeStamp), true)
    new MutationObserver(() => {
      const since = pressed
      if (since === 0) return
      requestAnimationFrame(() => {
        const last = times.at(-1)
        // Later changes for the same key replace the earlier: the last frame is the one that shows it all.
        if (last !== undefined && Reflect.get(window, 'since') === since) times.pop()
        Reflect.set(window, 'since', since)
        times.push(performance.now() - since)
      })
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  for (let i = 0; i < 12; i++) {
    const word = contentWords[(i * 17) % contentWords.length] ?? ''
    for (const letter of word) {
      await page.keyboard.insertText(letter)
      await page.waitForTimeout(180)
    }
    await field.fill('')
    await page.waitForTimeout(180)
  }
  return quantile(await page.evaluate(() => Reflect.get(window, 'times') as number[]), 0.95)
}

/**
 * The longest that the window's main thread did not answer while its briefing was made; the median of three compiles.
 */
export async function compiling(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    await visit(page, '/session/s6-73/compile')
    const make = page.getByRole('button', { name: 'تهیهٔ سند (PDF)' })
    await make.waitFor()
    times.push(await longestTask(page, () => make.click(), '[role=progressbar]'))
  }
  return median(times)
}

/** The same while rows of a spreadsheet are read, judged and saved; the median of three pastes, each taken back. */
export async function pasting(page: Page): Promise<number> {
  const times: number[] = []
  await visit(page, '/library/drill')
  const grid = page.getByRole('grid')
  const count = await grid.getAttribute('aria-rowcount')
  const last = page.locator('[role=row][data-key]').last()
  const [, ...values] = await last.locator('[data-column]').allInnerTexts()
  for (let round = 0; round < 3; round++) {
    await last.locator('[data-column="0"]').click()
    await page.evaluate(cells => {
      const rows = Array.from({ length: 10_000 }, (_, i) => [`bench-${i}`, ...cells].join('\t'))
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', rows.join('\n'))
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      Object.assign(window, { paste: () => document.activeElement?.dispatchEvent(paste) })
    }, values.slice(1))
    times.push(await longestTask(page, () => page.evaluate('paste()'), '[role=progressbar]'))
    await page.keyboard.press('Control+z')
    await page.locator(`[role=grid][aria-rowcount="${count}"]`).waitFor({ timeout: 60_000 })
  }
  return median(times)
}
