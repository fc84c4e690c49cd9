import { describe, expect, it, onTestFinished } from 'vitest'
import { listChanges } from '../../../electron/store/changes.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { importRows } from '../../../electron/store/importRows.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { Change } from '../../../shared/tables/change.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import type { RowSource, SourceRow } from '../../../shared/tables/rowSource.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

function opened(): Store {
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

function source(kind: RecordKind, rows: Iterable<AnyRow>, atEnd = () => {}): RowSource {
  const numbered = function* (): Generator<SourceRow> {
    let number = 1
    for (const row of rows) yield { row, number: ++number, asWritten: true, raw: () => ({}) }
    atEnd()
  }
  return { kind, file: `${kind}.csv`, rows: numbered, keys: () => new Set() }
}

const countOf = (store: Store, table: string) => () =>
  Number(store.file.connection.prepare<[], bigint>(`select count(*) from ${table}`).pluck().get())

const none = { changes: () => [], importBatches: [] }
/** Twelve months of two hundred years. */
const many = 2400
const account = {
  code: '7',
  department: 'd',
  district: '1',
  site: 'پارک',
  use: 'park',
  openness: 'open',
  sample: false,
}
const before = [
  source('department', [{ code: 'd', name: 'واحد', head: null }]),
  source('district', [{ code: '1', name: 'منطقهٔ ۱', kind: 'district', position: 1, sample: false }]),
  source('energyAccount', [account]),
]
const accountOf = (i: number): AnyRow => ({ ...account, code: `n${i}` })
const readingOf = (i: number): AnyRow => {
  const month = `${1300 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
  return { account: '7', month, energy: i, cost: 1n, sample: false }
}

function fail(): never {
  throw new Problem('bad-value', { why: 'آخرین ردیف' })
}

describe('rows from elsewhere', () => {
  it.each<[RecordKind, (i: number) => AnyRow]>([
    ['energyAccount', accountOf],
    ['energyReading', readingOf],
  ])('of %s are written as they are read: few wait at any time', async (kind, rowOf) => {
    const store = opened()
    const count = countOf(store, kind)
    let mostWaiting = 0
    const rows = function* (): Generator<AnyRow> {
      const start = count()
      for (let i = 0; i < many; i++) {
        mostWaiting = Math.max(mostWaiting, i - (count() - start))
        yield rowOf(i)
      }
    }
    const { records } = await importRows(
      store,
      { ...none, tables: [...before, source(kind, rows())] },
      countingAuthor(),
    )
    expect(records).toBe(many + before.length)
    expect(mostWaiting).toBeLessThanOrEqual(1000)
  })

  it('are taken back whole when the last of them is wrong', async () => {
    const store = opened()
    const tables = [
      ...before,
      source(
        'energyAccount',
        Array.from({ length: many }, (_, i) => accountOf(i)),
        fail,
      ),
    ]
    await expect(importRows(store, { ...none, tables }, countingAuthor())).rejects.toThrow('آخرین ردیف')
    expect(await listRecords(store, 'department')).toEqual([])
    expect(await listChanges(store)).toEqual([])
    expect(countOf(store, 'searchEntry')()).toBe(0)
  })

  it('come with a log that is written as it is read', async () => {
    const store = opened()
    const count = countOf(store, 'change')
    let mostWaiting = 0
    const log = function* (): Generator<Change> {
      for (let i = 0; i < many; i++) {
        mostWaiting = Math.max(mostWaiting, i - count())
        const after = accountOf(i) as Change['after']
        const at = '2023-01-07T10:00:00Z'
        yield {
          id: `l${i}`,
          group: 'log',
          at,
          who: 'دبیر',
          kind: 'energyAccount',
          key: `n${i}`,
          before: null,
          after,
          origin: null,
        }
      }
    }
    const tables = [...before, source('energyAccount', [accountOf(0)])]
    await importRows(store, { ...none, tables, changes: log }, countingAuthor())
    expect(mostWaiting).toBeLessThanOrEqual(1000)
    // The log leads to the one record that came with it, which gets no change of its own.
    expect(count()).toBe(many + before.length)
  })
})
