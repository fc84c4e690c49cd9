import { describe, expect, it } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { openStore } from '../../../electron/store/database.ts'
import { recordsWhere } from '../../../electron/store/records.ts'
import { readHeader } from '../../../shared/tables/readHeader.ts'
import { rowReader } from '../../../shared/tables/readRow.ts'
import { recordOption } from '../../../shared/tables/recordLabel.ts'
import { memoryApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'
import { countingAuthor, tinyBundleWith } from '../../fixtures/tinyBundle.ts'

const decision = { rule: 'preAgendaMinutes', from: '2025-01-01', value: '7', source: 'مصوبهٔ ۴۱۲' }
const bad = [
  {
    name: 'of no known rule',
    row: { ...decision, rule: 'toString' },
    field: 'قاعده',
    why: 'قاعده‌ای با نام «toString»',
  },
  { name: 'of another type', row: { ...decision, value: 'half/present' }, field: 'مقدار', why: 'از ۰ تا ۹۹۹۹' },
  { name: 'of no share', row: { ...decision, rule: 'closureMajority', value: '7' }, field: 'مقدار', why: 'twoThirds' },
  { name: 'of no day', row: { ...decision, rule: 'budgetApproval', value: '07-31' }, field: 'مقدار', why: '12-01' },
  { name: 'of too much', row: { ...decision, rule: 'constructionPart', value: '1.2' }, field: 'مقدار', why: '0.40' },
  {
    name: 'about the quorum, which is the council’s own field',
    row: { ...decision, rule: 'quorum', value: 'half/seats' },
    field: 'قاعده',
    why: 'در مشخصات خود شورا',
  },
]

const bundleWith = (row: object) =>
  tinyBundleWith('session.json', text =>
    text.replace('"rows": {', `"rows": { "councilRule": [${JSON.stringify(row)}],`),
  )

describe('what a council decides of a rule', () => {
  it('is kept, undone, and brought by a bundle', async () => {
    const { records } = memoryApi()
    const { group } = await save(records, { kind: 'councilRule', key: null, row: decision })
    expect(await records.list({ kind: 'councilRule' })).toEqual([decision])
    expect(recordOption('councilRule', decision).label).toBe('نطق پیش از دستور')
    await records.undo({ group: group ?? '' })
    expect(await records.list({ kind: 'councilRule' })).toEqual([])
    const store = openStore(':memory:')
    await importBundle(store, await bundleWith(decision), countingAuthor())
    expect(await recordsWhere(store, 'councilRule', {})).toEqual([decision])
    store.close()
  })

  it.each(bad)('is refused wherever it comes from, when it is $name', async ({ row, field, why }) => {
    const { records } = memoryApi()
    const message: unknown = expect.stringContaining(why)
    const refusal = { data: { code: 'bad-value', place: { field } }, message }
    await expect(save(records, { kind: 'councilRule', row })).rejects.toMatchObject(refusal)
    expect(await records.list({ kind: 'councilRule' })).toEqual([])
    const store = openStore(':memory:')
    await expect(importBundle(store, await bundleWith(row), countingAuthor())).rejects.toMatchObject({ message })
    expect(await recordsWhere(store, 'councilRule', {})).toEqual([])
    store.close()
    const read = rowReader('councilRule', readHeader('councilRule', ['قاعده', 'از تاریخ', 'مقدار', 'مبنا'], {}))
    expect(() => read([row.rule, row.from, row.value, row.source], {})).toThrow(why)
  })
})
