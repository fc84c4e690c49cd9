import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { energyBundle } from '../../fixtures/energyBundle.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

async function energyApi() {
  const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  onTestFinished(() => app.close())
  await app.api.bundles.import({ path: await energyBundle() })
  return app.api.energy
}

describe('energy.sums', () => {
  it('gives whole kilowatt-hours and rial by month and district', async () => {
    const energy = await energyApi()
    expect(await energy.sums({ from: '1401-01', to: '1401-02', openOnly: true })).toEqual([
      { district: '3', month: '1401-01', energy: 1200n, cost: 1_932_000n, readings: 1 },
      { district: '9', month: '1401-01', energy: 9000n, cost: 14_490_000n, readings: 1 },
      { district: '3', month: '1401-02', energy: 1100n, cost: 1_771_000n, readings: 1 },
    ])
  })

  it('asks for months as the calendar has them', async () => {
    const energy = await energyApi()
    await expect(energy.sums({ from: '1401', to: '1401-13' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
