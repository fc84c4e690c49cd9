import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../electron/build/buildApp.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bystander } from './bystander.ts'
import { recordSession } from './clerk.ts'
import { minutesOf, recorded } from './clerkPapers.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { wholeJob } from './secretariat.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))

/**
 * The built program over what stands in for Electron: see electronStandIn/. The browser does the whole job in the
 * suite, and records a whole session in a sweep beside this one.
 */
describe('the Electron host', () => {
  beforeAll(() => buildApp(program), 120_000)

  it('lets a secretariat do its whole job by keyboard alone and with no network', async () => {
    const electron = await StandIn.start({ program, home: await temporaryFolder() })
    const { page, refused, errors } = await electron.windowPage()
    await page.getByLabel('شهر', { exact: true }).waitFor()
    const seen = await bystander(page)
    await wholeJob(page)
    expect(seen).toEqual({ pointers: [], strangers: [] })
    expect({ refused, errors }).toEqual({ refused: [], errors: [] })
  }, 180_000)

  it('lets a clerk record a whole session by keyboard alone, and its minutes say exactly that', async () => {
    const home = await temporaryFolder()
    const electron = await StandIn.start({ program, home })
    const { page, refused, errors } = await electron.windowPage()
    await page.getByRole('button', { name: 'باز کردن جلسهٔ نمونه' }).click()
    await page.getByRole('heading', { name: 'جلسهٔ ۷۳ شورای اسلامی شهر' }).waitFor()
    const seen = await bystander(page)
    await recordSession(page)
    expect(seen).toEqual({ pointers: [], strangers: [] })
    expect({ refused, errors }).toEqual({ refused: [], errors: [] })
    const { pdf, word } = await minutesOf(join(home, 'council.db'), await temporaryFolder())
    expect(recorded.filter(text => !pdf.includes(text))).toEqual([])
    expect(recorded.filter(text => word !== undefined && !word.includes(text))).toEqual([])
  }, 240_000)
})
