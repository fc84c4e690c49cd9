/**
 * Runs before each file: a test that fails says what was on its screens, for whoever reads of it on another machine.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { openPages } from './sharedBrowser.ts'

const folder = fileURLToPath(new URL('../../out/screens', import.meta.url))
/** Milliseconds; a page that failed a test may answer nothing at all. */
const timeout = 5000
/** From the end, where what lies over the rest is. */
const mostLetters = 8000

// Before anything of the test is closed: what it asked to be done when it is over comes later.
afterEach(async ({ task }) => {
  const [error] = task.result?.errors ?? []
  if (error === undefined) return
  await mkdir(folder, { recursive: true })
  const pages = (await openPages()).filter(page => !page.url().endsWith('/relay'))
  const screens = await Promise.all(pages.map((page, at) => describeScreen(page, join(folder, `${task.id}-${at}.png`))))
  error.message += screens.map(screen => `\n\n${screen}`).join('')
})

const nothing = (cause: unknown): string => `(${String(cause).split('\n')[0]})`

/** Roles, names and what fields hold, where the focus is and where the screen's picture is kept. */
async function describeScreen(page: Page, picture: string): Promise<string> {
  const kept = await page.screenshot({ path: picture, timeout }).then(() => picture, nothing)
  const focus = await page
    .locator(':focus')
    .ariaSnapshot({ timeout: 500 })
    .catch(() => 'nothing')
  const elements = await page.locator('body').ariaSnapshot({ timeout }).catch(nothing)
  const where = `On the screen ${new URL(page.url()).pathname}, the focus on ${focus.split('\n')[0]}, pictured in ${kept}`
  return `${where}:\n${elements.slice(-mostLetters)}`
}
