import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Brings axe into the page, once: going from place to place reads no page anew. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/** What axe finds wrong, short enough to act on. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // What passes need not be described.
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const found = await page.evaluate(given => (Reflect.get(window, 'axe') as typeof axe).run(given), options)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
