import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { preferredPort, startOnStablePort } from '../../../../electron/hosts/browser/startOnStablePort.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { countingAuthor } from '../../../fixtures/tinyBundle.ts'

async function portOf(store: string): Promise<number> {
  const app = createApp({ store: openStore(':memory:'), ...countingAuthor() })
  const host = await startOnStablePort(app, '.', store)
  onTestFinished(async () => {
    await host.close()
    app.close()
  })
  return Number(new URL(host.newAddress()).port)
}

describe('the browser host of a store', () => {
  it('has the same port each time, and another while that is taken', async () => {
    const store = `/somewhere/${process.pid}/council.db`
    expect(preferredPort(store)).toBe(preferredPort(store))
    const [first, second] = [await portOf(store), await portOf(store)]
    expect(first).toBe(preferredPort(store))
    expect(second).not.toBe(first)
  })
})
