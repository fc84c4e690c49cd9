import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** So many stops are walked to reach something; who has to go further does not come back. */
const mostStops = 25

/** Walks to a control as people without a mouse do. @throws Error that names it when it is not on the way */
export async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop <= mostStops; stop++) {
    if (await target.evaluate(isAtHand)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${mostStops} times ${key} did not lead to ${target.toString()}.`)
}

/** Whether keys go to it, or to a box that stands for it. Listeners are told half a second after it is shown. */
function isAtHand(element: Element): boolean {
  const holder = document.activeElement
  if (holder === element || element.hasAttribute('data-focused')) return true
  return element.id !== '' && holder?.getAttribute('aria-activedescendant') === element.id
}

/** Waits until the window itself has brought the keyboard somewhere. */
export async function focused(page: Page, target: Locator): Promise<void> {
  await target.and(page.locator(':focus')).waitFor()
}

/** Waits until the window has brought the keyboard to the screen that was gone to. */
export async function arrived(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('main:focus, main :focus').waitFor()
}

/** Presses a button or follows a link. */
export async function press(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await reach(page, target, key)
  await page.keyboard.press('Enter')
}

/** Writes a text in the place of what a field says. */
export async function write(page: Page, field: Locator, text: string, key = 'Tab'): Promise<void> {
  await reach(page, field, key)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Opens a list and takes one of its entries. */
export async function choose(page: Page, button: Locator, option: string, key = 'Tab'): Promise<void> {
  await press(page, button, key)
  await focused(page, page.getByRole('option'))
  await page.keyboard.press('Home')
  await reach(page, page.getByRole('option', { name: option, exact: true }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await focused(page, button)
}

/** Goes somewhere by its words, from anywhere. */
export async function goTo(page: Page, words: string, entry: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('searchbox', { name: 'جست‌وجو', exact: true }).waitFor()
  await page.keyboard.type(words)
  // What the last letter finds takes the place of what was found before it.
  await page.locator('[role=dialog] [aria-busy=false]').waitFor({ state: 'attached' })
  await reach(page, page.getByRole('option', { name: entry }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await arrived(page)
}

/** Puts a text on the clipboard as Excel would, and pastes it where the keyboard is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(copied => {
    const give = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', copied)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('copy', give, { capture: true, once: true })
    document.execCommand('copy')
  }, text)
  await page.keyboard.press('Control+V')
}

/** Presses Control+Z as often as it takes: the browser may undo letter by letter. */
export async function takeBack(page: Page, field: Locator, before: string): Promise<void> {
  const undo = async (): Promise<string> => {
    await page.keyboard.press('Control+Z')
    return field.inputValue()
  }
  await expect.poll(undo, { interval: 20 }).toBe(before)
}
