import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { stageApp } from '../../electron/build/stageApp.ts'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bystander } from './bystander.ts'
import { StandIn } from './electronStandIn/startElectron.ts'
import { wholeJob } from './secretariat.ts'

const program = fileURLToPath(new URL('../../out/test-app', import.meta.url))

/** The staged program in full, over what stands in for Electron: see electronStandIn/. */
describe('the Electron host', () => {
  beforeAll(() => stageApp(program), 120_000)

  it('lets a secretariat do its whole job by keyboard alone and with no network', async () => {
    const electron = await StandIn.start({ program, home: await temporaryFolder() })
    const { page, refused, errors } = await electron.windowPage()
    await page.getByLabel('شهر', { exact: true }).waitFor()
    const seen = await bystander(page)
    await wholeJob(page)
    expect(seen).toEqual({ pointers: [], strangers: [] })
    expect({ refused, errors }).toEqual({ refused: [], errors: [] })
  }, 180_000)
})
