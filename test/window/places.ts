import type { Page } from 'playwright-core'
import { routes } from '../../renderer/routes.ts'
import { dashboards } from '../../shared/documents/dashboards.ts'

/** What the sample session puts in a route's place; the first is the one most worth a picture. */
const inSample: Record<string, readonly [string, ...string[]]> = {
  session: ['s6-73'],
  report: ['r-crisis-1401h1'],
  dashboard: ['indicators', ...dashboards.map(({ path }) => path).filter(path => path !== 'indicators')],
  department: ['crisis'],
  kind: ['budgetLine', 'energyReading'],
}

/** Every route's addresses in the sample session. @throws Error for a parameter that nobody has named here */
export function places(): string[] {
  return routes.flatMap(({ path }) => filled(path))
}

function filled(path: string): string[] {
  const parameter = /:(\w+)/.exec(path)
  if (parameter === null) return [path]
  const values = inSample[parameter[1] ?? '']
  if (values === undefined) throw new Error(`The sample has nothing for ${parameter[0]} of ${path}.`)
  return values.flatMap(value => filled(path.replace(parameter[0], value)))
}

/** Goes to a place of the window, as a link does, and waits until it shows what it reads. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.locator('main').waitFor()
  await page.evaluate(path => history.pushState(null, '', path), place)
  await settled(page)
}

/** Waits until nothing that the screen shows is still being read, for several frames on end. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main[aria-busy=false]').waitFor()
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 8; quiet++) {
      await new Promise(resolve => requestAnimationFrame(resolve))
      if (document.querySelector('[aria-busy=true]') !== null) quiet = 0
    }
  })
}
