import { describe, expect, it, onTestFinished } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { loadSession, type SessionRange } from '../../../electron/store/sessions.ts'
import { sessionYears } from '../../../electron/store/sessionYears.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import type { Session } from '../../../shared/session/session.ts'
import { rowsOf } from '../../../shared/tables/record.ts'
import { referencesOf } from '../../../shared/tables/references.ts'
import { energyBundle } from '../../fixtures/energyBundle.ts'
import { removeRecord, saveRecord } from '../../fixtures/save.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const author = countingAuthor('کارشناس')
const marks = { openness: 'open', sample: true }

/** References to records that the session does not have. */
function dangling({ rows }: Session): string[] {
  return recordKinds.flatMap(kind =>
    referencesOf(kind).flatMap(({ column, to }) => {
      const known = new Set(rowsOf(rows, to).map(row => row['code'] ?? null))
      const codes = rowsOf(rows, kind).map(row => row[column] ?? null)
      return codes.filter(code => code !== null && !known.has(code)).map(code => `${kind}.${column} → ${String(code)}`)
    }),
  )
}

/** Its session is on 18 Dey 1401. */
async function energyStore(): Promise<Store> {
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  await importBundle(store, await energyBundle(), author)
  return store
}

describe("a session's years", () => {
  it('are its own and the two before it, up to its day', () => {
    const { from, to, periods } = sessionYears('2023-01-08')
    expect([from, to]).toEqual(['2020-03-20', '2023-01-08'])
    for (const seen of ['1399', '1399-01', '1400H2', '1401', '1401H2', '1401-10']) expect(periods).toContain(seen)
    for (const unseen of ['1398', '1398-12', '1401-11', '1402', '1402H1']) expect(periods).not.toContain(unseen)
  })
})

describe('what documents see of a session', () => {
  it('leaves out dated records of other years, and their changes and import batches', async () => {
    const store = await energyStore()
    const training = { department: 'crisis', title: 'دوره', audience: 'staff', ...marks }
    for (const [code, date] of [
      ['T-98', '1398/12/29'],
      ['T-99', '1399/01/01'],
      ['T-01', '1401/10/18'],
      ['T-02', '1401/10/19'],
    ])
      await saveRecord(store, 'training', { ...training, code, date }, author)
    const amount = { line: '1012', phase: 'approved', amount: '1', qualifier: 'exact', ...marks }
    for (const fiscalYear of [1398, 1399, 1402])
      await saveRecord(store, 'budgetAmount', { ...amount, fiscalYear }, author)
    const seen = await loadSession(store, 's1', { years: 'own' })
    expect(seen.rows.training.map(({ code }) => code)).toEqual(['T-01', 'T-99'])
    expect(new Set(seen.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))).toEqual(new Set([1399, 1400, 1401]))
    expect(seen.rows.energyReading.map(({ month }) => month)).not.toContain('1398-12')
    expect(seen.importBatches.map(({ rows }) => rows.size)).toEqual([4])
    const logged = seen.changes.map(({ key }) => key)
    expect(logged).toContain('T-99')
    expect(logged).not.toContain('T-98')
    expect((await loadSession(store, 's1', { years: 'all' })).rows.training).toHaveLength(4)
  })

  it('keeps what has no date', async () => {
    const store = await energyStore()
    const measure = { code: 'M-1', department: 'crisis', title: 'اقدام', horizon: 'long', status: 'planned', ...marks }
    await saveRecord(store, 'measure', measure, author)
    await saveRecord(store, 'measure', { ...measure, code: 'M-2', startsOn: '1402/01/01' }, author)
    const { rows } = await loadSession(store, 's1', { years: 'own' })
    expect(rows.measure.map(({ code }) => code)).toEqual(['M-1'])
    expect(rows.responderTeam).toHaveLength(1)
  })

  it('leaves out changes of records that were deleted in other years', async () => {
    const store = await energyStore()
    await removeRecord(store, 'energyReading', '702/1398-12', author)
    await removeRecord(store, 'energyReading', '702/1401-01', author)
    const keysOf = async (range: SessionRange) =>
      (await loadSession(store, 's1', range)).changes
        .filter(({ kind }) => kind === 'energyReading')
        .map(({ key }) => key)
    expect(await keysOf({ years: 'own' })).toEqual(['702/1401-01'])
    expect(await keysOf({ years: 'all' })).toEqual(['702/1398-12', '702/1401-01'])
  })

  it('refers to nothing that is not in it, whatever department it belongs to', async () => {
    const store = await energyStore()
    await saveRecord(store, 'department', { code: 'energy', name: 'انرژی', head: 'mayor' }, author)
    const indicator = {
      title: 'شاخص',
      type: 'output',
      unit: 'item',
      direction: 'higher',
      frequency: 'yearly',
      ...marks,
    }
    const codes = ['part', 'whole', 'ratio', 'unrelated']
    for (const code of codes) {
      const ratio = code === 'ratio' ? { numerator: 'part', denominator: 'whole' } : {}
      await saveRecord(store, 'indicator', { ...indicator, ...ratio, code, department: 'energy' }, author)
      const value = { indicator: code, period: '1401', district: '3', actual: '5', qualifier: 'exact', ...marks }
      await saveRecord(store, 'indicatorValue', value, author)
    }
    const link = { line: '1012', indicator: 'ratio', weight: '100', reason: 'هدف', ...marks }
    await saveRecord(store, 'lineIndicatorLink', link, author)
    for (const years of ['all', 'own'] as const) {
      const data = await loadSession(store, 's1', { years })
      expect(data.rows.indicator.map(({ code }) => code)).toEqual(['part', 'ratio', 'whole'])
      expect(data.rows.indicatorValue.map(value => value.indicator)).toEqual(['part', 'ratio', 'whole'])
      expect(data.rows.department.map(({ code }) => code)).toEqual(['crisis', 'energy'])
      expect(data.rows.lineIndicatorLink.some(row => data.isClosed('lineIndicatorLink', row))).toBe(false)
      expect(dangling(data)).toEqual([])
    }
  })
})
