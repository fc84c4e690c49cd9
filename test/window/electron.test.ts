import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findElectron } from '../../electron/findElectron.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = findElectron()

/** Real Electron, where its program is installed: npm brings it only where it can be downloaded. */
describe.skipIf(program === undefined)('the Electron host (needs its program, which `npm start` fetches)', () => {
  it('opens the window over the contract, in a sandbox', async () => {
    execFileSync(process.execPath, [`${root}/electron/stageApp.ts`])
    const electron = await _electron.launch({
      executablePath: program ?? '',
      args: [`${root}/out/app/electron/main.js`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, SHORANAMEH_HOME: await temporaryFolder() },
    })
    onTestFinished(() => electron.close())
    const page = await electron.firstWindow()
    await page.getByRole('button', { name: 'باز کردن جلسهٔ نمونه' }).click()
    await page.getByRole('heading', { name: 'جلسهٔ ۷۳ شورای اسلامی شهر' }).waitFor()
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined')
    expect(new URL(page.url()).protocol).toBe('shoranameh:')
  }, 120_000)
})
