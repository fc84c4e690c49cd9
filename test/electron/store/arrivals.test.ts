import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { exportBundle, importBundle } from '../../../electron/services/bundles.ts'
import { listChanges } from '../../../electron/store/changes.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import { undo } from '../../../electron/store/undo.ts'
import { openView } from '../../../shared/domain/openView.ts'
import { energyBundle, readings } from '../../fixtures/energyBundle.ts'
import { removeRecord, saveRecord } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

function freshStore(): Store {
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

async function storeWith(text = readings): Promise<Store> {
  const store = freshStore()
  await importBundle(store, await energyBundle(text), countingAuthor())
  return store
}

const ofReadings = async (store: Store) =>
  (await loadSession(store, 's1', { years: 'all' })).changes.filter(({ kind }) => kind === 'energyReading')

const reading = { account: '701', month: '1401-02', energy: 1150, cost: '1851500', sample: true }

describe('a bulk kind', () => {
  it('is imported with one import batch for its file instead of a change for each record', async () => {
    const store = freshStore()
    const imported = await importBundle(store, await energyBundle(), countingAuthor())
    expect(imported).toMatchObject({ changed: 35, records: 35 })
    const { rows, importBatches } = await loadSession(store, 's1', { years: 'all' })
    expect(rows.energyReading.map(({ account, month }) => `${account}/${month}`)).toEqual([
      '701/1401-01',
      '701/1401-02',
      '702/1398-12',
      '702/1401-01',
      '703/1401-01',
    ])
    expect(rows.energyReading[3]).toMatchObject({ energy: 9000, cost: 14_490_000n })
    expect(await ofReadings(store)).toEqual([])
    expect(importBatches).toMatchObject([{ who: 'دبیرخانه', at: '2023-01-07T10:00:00Z', file: 'energyReading.csv' }])
    expect(importBatches[0]?.rows.get('702/1401-01')).toBe(4)
    // Only what was not written as the product writes it is kept as it was.
    expect([...(importBatches[0]?.raw ?? [])]).toEqual([['702/1401-01', expect.objectContaining({ energy: '۹٬۰۰۰' })]])
  })

  it('imported again changes nothing', async () => {
    const store = await storeWith()
    const before = await loadSession(store, 's1', { years: 'all' })
    expect(await importBundle(store, await energyBundle(), countingAuthor())).toMatchObject({ changed: 0 })
    expect(await loadSession(store, 's1', { years: 'all' })).toEqual(before)
    expect(await store.db.selectFrom('intake').selectAll().execute()).toHaveLength(1)
  })

  it('takes new months in with an import batch of their own, and corrections as changes', async () => {
    const store = await storeWith()
    const later = `${readings.replace('1100,', '1150,')}701,1401-03,7,11270,بله\n`
    const imported = await importBundle(store, await energyBundle(later), countingAuthor('کارشناس'))
    expect(imported).toMatchObject({ changed: 2 })
    expect(await ofReadings(store)).toMatchObject([
      {
        who: 'کارشناس',
        key: '701/1401-02',
        before: { energy: 1100 },
        after: { energy: 1150 },
        origin: { file: 'energyReading.csv', row: 3, raw: { energy: '1150' } },
      },
    ])
    const { importBatches } = await loadSession(store, 's1', { years: 'all' })
    expect(importBatches.map(({ who, rows }) => [who, rows.size])).toEqual([
      ['دبیرخانه', 5],
      ['کارشناس', 1],
    ])
  })

  it('is edited, deleted and brought back by hand as any record', async () => {
    const store = await storeWith()
    const author = countingAuthor('کارشناس')
    expect(
      await saveRecord(store, 'energyReading', { ...reading, energy: 1100, cost: '1771000' }, author),
    ).toBeUndefined()
    const edit = await saveRecord(store, 'energyReading', reading, author)
    expect(edit).toMatchObject({ before: { energy: 1100 }, after: { energy: 1150 } })
    const deletion = await removeRecord(store, 'energyReading', '701/1401-02', author)
    expect(deletion).toMatchObject({ before: { energy: 1150 }, after: null })
    await undo(store, deletion?.group ?? '', author)
    await undo(store, edit?.group ?? '', author)
    expect((await loadSession(store, 's1', { years: 'all' })).rows.energyReading[1]).toMatchObject({ energy: 1100 })
    expect(await ofReadings(store)).toHaveLength(4)
  })

  it('deleted and imported again has a log without a gap', async () => {
    const store = await storeWith()
    await removeRecord(store, 'energyReading', '701/1401-02', countingAuthor())
    expect(await importBundle(store, await energyBundle(), countingAuthor())).toMatchObject({ changed: 1 })
    expect(await ofReadings(store)).toMatchObject([
      { before: { energy: 1100 }, after: null },
      { before: null, after: { energy: 1100 }, origin: { row: 3 } },
    ])
  })

  it('travels in a bundle with its import batches and its log', async () => {
    const store = await storeWith()
    const author = countingAuthor('کارشناس')
    await saveRecord(store, 'energyReading', reading, author)
    await removeRecord(store, 'energyReading', '703/1401-01', author)
    await saveRecord(store, 'energyReading', { ...reading, month: '1401-05' }, author)
    const [first, second] = ['1', '2'] as const
    const folder = await temporaryFolder()
    await exportBundle(store, 's1', join(folder, first))
    const copy = freshStore()
    await importBundle(copy, join(folder, first), { ...countingAuthor('دیگری'), now: () => '2024-01-01T00:00:00Z' })
    expect(await loadSession(copy, 's1', { years: 'all' })).toEqual(await loadSession(store, 's1', { years: 'all' }))
    await exportBundle(copy, 's1', join(folder, second))
    const files = ['energyReading.csv', 'intakes.jsonl', 'changes.jsonl', 'session.json']
    for (const file of files)
      expect(await readFile(join(folder, second, file))).toEqual(await readFile(join(folder, first, file)))
    expect(await importBundle(copy, join(folder, second), countingAuthor())).toMatchObject({ changed: 0 })
  })

  it('gives a public edition no cell of a closed record', async () => {
    const store = await storeWith(readings.replace(',50,', ',۵۰,'))
    const { importBatches } = await loadSession(store, 's1', { years: 'own' })
    expect([...(importBatches[0]?.raw?.keys() ?? [])]).toContain('703/1401-01')
    const [open] = openView(await loadSession(store, 's1', { years: 'own' })).importBatches
    expect([...(open?.rows.keys() ?? []), ...(open?.raw?.keys() ?? [])]).not.toContain('703/1401-01')
    expect([...(open?.raw?.keys() ?? [])]).toEqual(['702/1401-01'])
  })

  it('is the work of who brings it when its file was edited on the way', async () => {
    const folder = join(await temporaryFolder(), 'bundle')
    await exportBundle(await storeWith(), 's1', folder)
    const file = join(folder, 'energyReading.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replace(',1100,', ',1101,'))
    const store = freshStore()
    await importBundle(store, folder, countingAuthor('دیگری'))
    expect(
      (await loadSession(store, 's1', { years: 'all' })).importBatches.map(({ who, rows }) => [who, rows.size]),
    ).toEqual([['دیگری', 5]])
  })

  it.each([
    ['a month twice', '703,1401-01', '702,1401-01', 'key-twice-in-table', 5, /۴/],
    ['an unknown account', '703,1401-01', '799,1401-01', 'reference-not-in-bundle', 5, /799.*بیفزایید/],
    ['no such month', '1401-02', '1401-13', 'bad-value', 3, /ماه/],
    ['a negative use', ',1100,', ',-1,', 'bad-value', 3, /منفی/],
  ])('with %s is refused whole', async (_, from, to, code, row, message) => {
    const store = freshStore()
    const refused = importBundle(store, await energyBundle(readings.replace(from, to)), countingAuthor())
    await expect(refused).rejects.toMatchObject({ code, place: { file: 'energyReading.csv', row } })
    await expect(refused).rejects.toThrow(message)
    expect(await listRecords(store, 'council')).toEqual([])
    expect(await listChanges(store)).toEqual([])
    expect(await store.db.selectFrom('intake').selectAll().execute()).toEqual([])
  })
})
