import { describe, expect, it } from 'vitest'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { resultOf } from '../../fixtures/resultOf.ts'
import { ofKind, save } from '../../fixtures/save.ts'

const of = { line: '1012', fiscalYear: 1401, phase: 'allocated' }

describe('records', () => {
  it('saves an edit with who, when, before and after, and takes it back', async () => {
    const { records } = await sampleApi()
    const find = async () => (await records.list({ kind: 'budgetAmount' })).find(row => row['amount'] === '7000000000')
    const row = { ...of, amount: '7000000000', qualifier: 'exact', openness: 'open', sample: false }
    const { change } = await save(records, { kind: 'budgetAmount', row })
    expect(change).toMatchObject({
      who: 'دبیر',
      at: '2023-01-09T08:00:00Z',
      before: { amount: '6000000000' },
      after: { amount: '7000000000' },
    })
    expect(await find()).toMatchObject(of)
    await records.undo({ group: change?.group ?? '' })
    expect(await find()).toBeUndefined()
    expect(await records.revisions({ kind: 'budgetAmount', key: '1012/1401/allocated' })).toHaveLength(3)
  })

  it('takes the acceptance from a report whose text is edited past the window, one by one and in many', async () => {
    const { records } = await sampleApi()
    const [one, other] = await records.list({ kind: 'report' })
    if (one === undefined || other === undefined) throw new Error('No reports')
    expect([one['status'], other['status']]).toEqual(['accepted', 'accepted'])
    const { change } = await save(records, { kind: 'report', row: { ...one, narrative: 'متن دیگر' } })
    expect(change?.after).toMatchObject({ status: 'draft', narrative: 'متن دیگر' })
    const key = String(other['code'])
    await resultOf(records.save({ edits: ofKind('report', [{ key, row: { ...other, narrative: 'متن سوم' } }]) }))
    const [after] = await records.list({ kind: 'report', keys: [key] })
    expect(after).toMatchObject({ status: 'draft', narrative: 'متن سوم' })
  })

  it('brings a removed record back', async () => {
    const { records } = await sampleApi()
    const { change } = await save(records, { kind: 'drill', key: 'D-07', row: null })
    expect((await records.list({ kind: 'drill' })).map(row => row['code'])).not.toContain('D-07')
    await records.undo({ group: change?.group ?? '' })
    expect((await records.list({ kind: 'drill' })).map(row => row['code'])).toContain('D-07')
  })

  it('says that a record has changed since the change to be taken back', async () => {
    const { records } = await sampleApi()
    const row = { ...of, amount: '7000000000', qualifier: 'exact', openness: 'open', sample: false }
    const { change } = await save(records, { kind: 'budgetAmount', row })
    await save(records, { kind: 'budgetAmount', row: { ...row, amount: '8000000000' } })
    await expect(records.undo({ group: change?.group ?? '' })).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { code: 'record-changed-again' },
    })
  })
})
