import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { startSteadyHost, steadyPort } from '../../../../electron/hosts/browser/steadyHost.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { countingAuthor } from '../../../fixtures/tinyBundle.ts'

async function portOf(store: string): Promise<number> {
  const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  const host = await startSteadyHost(app, '.', store)
  onTestFinished(async () => {
    await host.close()
    app.close()
  })
  return Number(new URL(host.newAddress()).port)
}

describe('the browser host of a store', () => {
  it('has the same port each time, and another while that is taken', async () => {
    const store = `/somewhere/${process.pid}/council.db`
    expect(steadyPort(store)).toBe(steadyPort(store))
    const [first, second] = [await portOf(store), await portOf(store)]
    expect(first).toBe(steadyPort(store))
    expect(second).not.toBe(first)
  })
})
