import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openWindow } from './openWindow.ts'
import { places, settled, visit } from './places.ts'

describe('every place of the window', () => {
  it('needs no sideways scrolling at 390 pixels, and is reached by Tab, every control with its focus in sight', async () => {
    const { page } = await openWindow({ sample: 'with all bills' })
    const trouble: Record<string, string[]> = {}
    for (const place of places()) {
      await visit(page, place)
      // What 330 % leaves of a usual window.
      await page.setViewportSize({ width: 390, height: 700 })
      await settled(page)
      const narrow = (await overflows(page)) ? ['wider than 390 pixels'] : []
      await page.setViewportSize({ width: 1440, height: 900 })
      await settled(page)
      const found = [...narrow, ...(await walk(page))]
      if (found.length > 0) trouble[place] = found
    }
    expect(trouble).toEqual({})
  }, 240_000)
})

function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const whole = document.documentElement
    return whole.scrollWidth > whole.clientWidth || main === null || main.scrollWidth > main.clientWidth
  })
}

/** Keys that are sent before it is asked how far they led. */
const atOnce = 20

/** Goes round a place by Tab. @returns the controls it never came to, and those whose focus cannot be seen */
async function walk(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const wanted = new Set(
      [
        ...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, [contenteditable=true]',
        ),
      ].filter(element => {
        if (!(element instanceof HTMLElement) || element.closest('[inert], [aria-hidden=true]') !== null) return false
        // A grid, a list or a group of choices is one stop; arrows go on from there.
        if (element.closest('[role=grid], [role=treegrid], [role=radiogroup], [role=toolbar], [role=tablist]') !== null)
          return false
        return element.checkVisibility() && !(element as HTMLButtonElement).disabled && element.tabIndex >= 0
      }),
    )
    const unseen: string[] = []
    addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return
      wanted.delete(target)
      const around = [target, target.parentElement, target.parentElement?.parentElement].filter(
        element => element != null,
      )
      const shown = around.some(element => {
        const { boxShadow, outlineStyle } = getComputedStyle(element)
        return boxShadow !== 'none' || outlineStyle !== 'none'
      })
      if (!shown && target.tagName !== 'MAIN') unseen.push(`no sign of focus: ${target.outerHTML.slice(0, 120)}`)
    })
    Object.assign(window, {
      walked: () => [...unseen, ...[...wanted].map(element => `not reached: ${element.outerHTML.slice(0, 120)}`)],
    })
    const first = document.createElement('span')
    first.tabIndex = -1
    document.body.prepend(first)
    first.focus()
    first.remove()
  })
  const walked = () => page.evaluate(() => (Reflect.get(window, 'walked') as () => string[])())
  let left = await walked()
  for (let step = 0; step < 400 && left.length > 0; step += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => page.keyboard.press('Tab')))
    left = await walked()
  }
  return left
}
