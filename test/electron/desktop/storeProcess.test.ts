import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { startStore } from './storeThread.ts'

describe("the store's process", () => {
  it('speaks the contract over the port that a window brings', async () => {
    const store = startStore(join(await temporaryFolder(), 'council.db'))
    await store.heard('ready')
    const { api, close } = store.openContract()
    expect(await api.sessions.openSample({})).toMatchObject({ session: 's6-73' })
    expect((await api.sessions.list()).map(({ code }) => code)).toEqual(['s6-73'])

    const capabilities = api.host.capabilities()
    expect(await store.heard('call')).toEqual({ kind: 'call', id: 1, call: { deed: 'displays' } })
    store.tell({ kind: 'answer', id: 1, result: 2 })
    expect(await capabilities).toMatchObject({ host: 'electron', secondDisplay: true })
    close()
  })

  it('imports a bundle that was opened, and says in Persian why it could not', async () => {
    const store = startStore(join(await temporaryFolder(), 'council.db'))
    await store.heard('ready')
    store.tell({ kind: 'import', path: join(import.meta.dirname, '../../../resources/sample/session') })
    expect(await store.heard('imported')).toEqual({ kind: 'imported', session: 's6-73' })
    store.tell({ kind: 'import', path: '/no/such.zip' })
    expect(await store.heard('refused')).toMatchObject({ message: expect.stringContaining('نیست') })
  })

  it('says that another window has the store, and lets go of it when told to quit', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    const first = startStore(path)
    await first.heard('ready')
    const second = startStore(path)
    expect(await second.heard('failed')).toMatchObject({ message: expect.stringContaining('پنجرهٔ دیگری') })
    first.tell({ kind: 'quit' })
    await first.ended
    await startStore(path).heard('ready')
  })
})
