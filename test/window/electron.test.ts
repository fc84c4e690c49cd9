import { fileURLToPath } from 'node:url'
import { _electron, type Page } from 'playwright-core'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { findElectron } from '../../electron/hosts/launch/findElectron.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bystander } from './bystander.ts'
import { wholeJob } from './secretariat.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = findElectron()

/** Real Electron, where its program is installed: npm brings it only where it can be downloaded. */
describe.skipIf(program === undefined)('the Electron host (needs its program, which `npm start` fetches)', () => {
  beforeAll(() => buildApp(`${root}/out/app`), 120_000)

  it('opens the window over the contract, in a sandbox', async () => {
    const page = await launch()
    await page.getByRole('button', { name: 'باز کردن جلسهٔ نمونه' }).click()
    await page.getByRole('heading', { name: 'جلسهٔ ۷۳ شورای اسلامی شهر' }).waitFor()
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined')
    expect(new URL(page.url()).protocol).toBe('shoranameh:')
  }, 60_000)

  it('lets a secretariat do its whole job by keyboard alone and with no network', async () => {
    const page = await launch()
    const seen = await bystander(page)
    await wholeJob(page)
    expect(seen).toEqual({ pointers: [], strangers: [] })
  }, 240_000)
})

async function launch(): Promise<Page> {
  const electron = await _electron.launch({
    executablePath: program ?? '',
    args: [`${root}/out/app`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, SHORANAMEH_HOME: await temporaryFolder() },
  })
  onTestFinished(() => electron.close())
  return electron.firstWindow()
}
