import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { listChanges, revisions } from '../../../electron/store/changes.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { findRecord, listRecords, recordCounts, recordsWhere } from '../../../electron/store/records.ts'
import { undo } from '../../../electron/store/undo.ts'
import { removeRecord, saveRecord } from '../../fixtures/save.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const drill = {
  code: 'D-03',
  department: 'crisis',
  title: 'سیلاب',
  date: '1401/03/17',
  kind: 'operational',
  hazard: 'سیلاب',
  participants: 125,
  openness: 'open',
  sample: true,
}

const author = () => countingAuthor('کارشناس')

describe('a record', () => {
  let store: Store
  beforeEach(async () => {
    store = openStore(':memory:')
    await importBundle(store, tinyBundle, countingAuthor())
  })
  afterEach(() => store.close())

  it('is saved with the change that made it', async () => {
    const change = await saveRecord(store, 'drill', drill, author())
    expect(change).toMatchObject({
      who: 'کارشناس',
      at: '2023-01-07T10:00:00Z',
      key: 'D-03',
      before: null,
      origin: null,
    })
    expect(await findRecord(store, 'drill', 'D-03')).toEqual({ ...drill, date: '2022-06-07', partners: null })
    expect((await listChanges(store)).at(-1)).toEqual(change)
  })

  it('is counted among its kind, and where it lacks what completes it', async () => {
    const before = await recordCounts(store, 'budgetAmount')
    const [line] = await listRecords(store, 'budgetLine')
    await saveRecord(store, 'budgetLine', { ...line, code: '9999' }, author())
    expect(await recordCounts(store, 'budgetAmount')).toEqual({ ...before, lacking: before.lacking + 1 })
    const { records, lacking } = await recordCounts(store, 'budgetLine')
    expect({ records, lacking }).toEqual({ records: (await listRecords(store, 'budgetLine')).length, lacking: 0 })
  })

  it('saved again as it is makes no change', async () => {
    await saveRecord(store, 'drill', drill, author())
    expect(await saveRecord(store, 'drill', drill, author())).toBeUndefined()
  })

  it('is stored as its messy text means', async () => {
    await saveRecord(store, 'drill', { ...drill, title: ' تمرين  كوي\u202E ' }, author())
    expect(await findRecord(store, 'drill', 'D-03')).toMatchObject({ title: 'تمرین کوی' })
  })

  it('keeps every revision', async () => {
    for (const participants of [130, 140]) await saveRecord(store, 'drill', { ...drill, participants }, author())
    const kept = await revisions(store, 'drill', 'D-03')
    expect(kept.map(({ after }) => after?.['participants'])).toEqual([130, 140])
  })

  it('with a bad value or an unknown code names the field', async () => {
    const negative = saveRecord(store, 'drill', { ...drill, participants: -1 }, author())
    await expect(negative).rejects.toMatchObject({ code: 'bad-value', place: { field: 'شرکت‌کنندگان' } })
    const unknown = saveRecord(store, 'drill', { ...drill, department: 'energy' }, author())
    await expect(unknown).rejects.toMatchObject({ code: 'reference-unknown', place: { field: 'واحد' } })
    expect(await findRecord(store, 'drill', 'D-03')).toBeUndefined()
  })

  it('is deleted and brought back by undo, as new changes', async () => {
    const before = await findRecord(store, 'training', 'T-01')
    const deletion = await removeRecord(store, 'training', 'T-01', author())
    expect(await findRecord(store, 'training', 'T-01')).toBeUndefined()
    const restored = await undo(store, deletion?.group ?? '', author())
    expect((await listChanges(store)).at(-1)).toMatchObject({ group: restored, before: null, after: { code: 'T-01' } })
    expect(await findRecord(store, 'training', 'T-01')).toEqual(before)
    await undo(store, restored ?? '', author())
    expect(await findRecord(store, 'training', 'T-01')).toBeUndefined()
  })

  it('with a composite key is changed and undone', async () => {
    const amount = {
      line: '1012',
      fiscalYear: 1401,
      phase: 'allocated',
      qualifier: 'exact',
      openness: 'open',
      sample: false,
    }
    const change = await saveRecord(store, 'budgetAmount', { ...amount, amount: '-9223372036854775808' }, author())
    expect(await findRecord(store, 'budgetAmount', '1012/1401/allocated')).toMatchObject({ amount: -(2n ** 63n) })
    await undo(store, change?.group ?? '', author())
    expect(await findRecord(store, 'budgetAmount', '1012/1401/allocated')).toMatchObject({ amount: 6_000_000_000n })
  })

  it('that changed since is not undone', async () => {
    const change = await saveRecord(store, 'drill', drill, author())
    await saveRecord(store, 'drill', { ...drill, participants: 130 }, author())
    await expect(undo(store, change?.group ?? '', author())).rejects.toMatchObject({ code: 'record-changed-again' })
    expect(await findRecord(store, 'drill', 'D-03')).toMatchObject({ participants: 130 })
  })

  it('that others refer to is not deleted, and who they are is said', async () => {
    const refused = removeRecord(store, 'neighbourhood', 'N-01', author())
    await expect(refused).rejects.toMatchObject({ code: 'reference-held', params: { held: ['1 گروه امدادیاران'] } })
    expect(await findRecord(store, 'neighbourhood', 'N-01')).toBeDefined()
  })

  it('that is not there is not deleted', async () => {
    await expect(removeRecord(store, 'drill', 'D-99', author())).rejects.toMatchObject({ code: 'record-unknown' })
  })

  it('is listed by name in Persian order', async () => {
    for (const [code, name] of [
      ['N-03', 'گلستان'],
      ['N-04', 'پارسا'],
      ['N-05', 'ونک'],
    ] as const)
      await saveRecord(store, 'neighbourhood', { code, name, district: '3', sample: true }, author())
    const names = (await listRecords(store, 'neighbourhood')).map(({ name }) => name)
    expect(names).toEqual(['ابن‌سینا', 'احمدآباد', 'پارسا', 'گلستان', 'ونک'])
    // A grid shows what was typed where it was typed.
    const typed = await recordsWhere(store, 'neighbourhood', {}, undefined, 'written')
    expect(typed.map(({ name }) => name).slice(-3)).toEqual(['گلستان', 'پارسا', 'ونک'])
  })

  it('is written whole or not at all while others write', async () => {
    const saves = Array.from({ length: 20 }, (_, i) =>
      saveRecord(store, 'drill', { ...drill, code: `P-${i}`, participants: i % 4 === 3 ? -1 : i }, countingAuthor()),
    )
    const results = await Promise.allSettled(saves)
    const saved = results.filter(({ status }) => status === 'fulfilled')
    expect(saved).toHaveLength(15)
    const logged = (await listChanges(store)).filter(({ key }) => key.startsWith('P-'))
    expect(logged).toHaveLength(15)
    expect(new Set(logged.map(({ id }) => id)).size).toBe(15)
  })
})
