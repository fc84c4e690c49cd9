import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import type { contract } from '../../../../shared/api/index.ts'
import { sampleStore } from '../../../fixtures/sampleSession.ts'
import { save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../../fixtures/tinyBundle.ts'
import { startStore } from './storeThread.ts'

/** The contract of a store's process of its own. */
async function opened(path: string) {
  const store = startStore(path)
  await store.heard('ready')
  return store.openContract()
}

describe("the store's process", () => {
  it('imports a bundle that was opened, says in Persian why it could not, and speaks the contract over a window’s port', async () => {
    const store = startStore(join(await temporaryFolder(), 'council.db'))
    await store.heard('ready')
    store.tell({ kind: 'import', path: tinyBundle })
    expect(await store.heard('imported')).toEqual({ kind: 'imported', session: 's1' })
    store.tell({ kind: 'import', path: '/no/such.zip' })
    expect(await store.heard('refused')).toMatchObject({ message: expect.stringContaining('نیست') })

    const { api, close } = store.openContract()
    expect((await api.sessions.list()).map(({ code }) => code)).toEqual(['s1'])
    const capabilities = api.host.capabilities()
    expect(await store.heard('call')).toEqual({ kind: 'call', id: 1, window: 1, call: { action: 'displays' } })
    store.tell({ kind: 'answer', id: 1, result: 2 })
    expect(await capabilities).toMatchObject({ host: 'electron', secondDisplay: true })
    close()
  })

  it('says where its store lies, and opens another council’s file for the lines that come after', async () => {
    const folder = await temporaryFolder()
    const store = startStore(join(folder, 'council.db'))
    expect(await store.heard('ready')).toMatchObject({ folder })
    const { api, close } = store.openContract()
    await api.sessions.openSample({})
    await api.stores.create({ name: 'نطنز' })
    close()
    const again = store.openContract()
    expect(await again.api.sessions.list()).toEqual([])
    again.close()
  })

  it('carries files over the port as they are, both ways', async () => {
    const [here, there] = await Promise.all([
      opened(await sampleStore(await temporaryFolder())),
      opened(join(await temporaryFolder(), 'council.db')),
    ])
    const session = 's6-73'
    const { file } = await here.api.bundles.download({ session, edition: 'closed' })
    expect(file.name).toBe('بستهٔ جلسهٔ ۷۳ – غیرعلنی.shoranameh')
    expect(await there.api.bundles.upload({ file })).toMatchObject({ session })
    const empty = there.api.tables.preview({ kind: 'office', file: new File([], 'تهی.csv') })
    await expect(empty).rejects.toMatchObject({ data: { place: { file: 'تهی.csv' } } })
    here.close()
    there.close()
  })

  it('does what a window asked last before it closes the store', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    const store = startStore(path)
    await store.heard('ready')
    const { api, close } = store.openContract()
    const row = { code: 'crisis', name: 'مدیریت بحران' }
    const saved = save(api.records, { kind: 'department', row }).catch(() => undefined)
    // As at pagehide: what is said goes out before the page is gone.
    await Promise.resolve()
    setImmediate(close)
    store.tell({ kind: 'quit' })
    await Promise.all([saved, store.ended])
    const again = startStore(path)
    await again.heard('ready')
    const other = again.openContract()
    expect(await other.api.records.list({ kind: 'department' })).toMatchObject([row])
    other.close()
  })

  it('reads and writes no file of the user at a path that a window names', async () => {
    const folder = await temporaryFolder()
    const victim = join(folder, 'victim')
    await mkdir(join(folder, 'data'))
    const own = startStore(await sampleStore(join(folder, 'data')))
    await own.heard('ready')
    const { api, close } = own.openContract()
    const all = api as unknown as ContractRouterClient<typeof contract>
    const text = { text: 'x', title: 'x', asOf: '2023-01-08', out: victim }
    await expect(all.documents.typeset(text)).rejects.toMatchObject({ status: 404 })
    await expect(all.charts.write({ session: 's6-73', out: victim })).rejects.toMatchObject({ status: 404 })
    await expect(all.bundles.export({ session: 's6-73', path: victim })).rejects.toMatchObject({ status: 404 })
    await expect(all.bundles.import({ path: victim })).rejects.toMatchObject({ status: 404 })
    for (const version of ['1/../../../victim', '1.0/x', '../..', '1', '۱.۰', '1.0\n'])
      await expect(
        api.outputs.make({ session: 's6-73', document: 'invitation', edition: 'public', version }),
      ).rejects.toMatchObject({ status: 400 })
    expect(await readdir(folder)).toEqual(['data'])
    close()
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
