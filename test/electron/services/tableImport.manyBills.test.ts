import { describe, expect, it } from 'vitest'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { billFile } from '../../fixtures/billExport.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { bill, previewBills, troublesOf } from '../../fixtures/previewBills.ts'

const ofAccount = (code: string) => billFile([bill({ 'شماره اشتراک': code, منطقه: '3' })])

describe('an export of electricity bills, one beside the other', () => {
  it('counts an estimate no more when a reading of the same days has come', async () => {
    const found = await previewBills([
      bill({ 'نوع قبض': 'برآوردی', 'مبلغ دوره': 1_000_000 }),
      bill({ 'نوع قبض': 'سیستمی', 'از تاریخ': '1404/02/01', 'تا تاریخ': '1404/03/01', 'مبلغ دوره': 1_000_000 }),
      bill({ 'نوع قبض': 'قرائتی', 'تا تاریخ': '1404/03/01', 'مصرف کل': 2000, 'مبلغ دوره': 7_000_000 }),
    ])
    expect(found.rows.map(({ row, after }) => [row, after['billing']])).toEqual([
      [4, 'settled'],
      [4, 'settled'],
    ])
    expect(found.skipped).toMatchObject([
      { row: 2, role: 'replaced', by: 4 },
      { row: 3, role: 'replaced', by: 4 },
    ])
    expect(found.bills).toMatchObject({ count: 1, replaced: 2, settled: 2, cost: '7000000' })
  })

  it('counts a bill that comes twice once, and leaves a void one out', async () => {
    const found = await previewBills([bill({}), bill({}), bill({ 'نوع قبض': 'ابطال شده', 'مصرف کل': 9 })])
    expect(found).toMatchObject({ created: 1, bills: { replaced: 1, settled: 0 } })
    expect(found.skipped).toMatchObject([
      { row: 3, role: 'replaced', by: 2 },
      { row: 4, role: 'void' },
    ])
  })

  it('counts all that it leaves out and all that is wrong, and names the first of them', async () => {
    const twice = await previewBills(Array.from({ length: 140 }, () => bill({})))
    expect(twice).toMatchObject({ created: 1, skippedCount: 139 })
    expect(twice.skipped).toHaveLength(100)
    const wrong = await previewBills(Array.from({ length: 1100 }, () => bill({ 'مصرف کل': 'x' })))
    expect(wrong).toMatchObject({ created: 0, badCount: 1100 })
    expect(wrong.bad).toHaveLength(1000)
  })

  it('takes the bill that was issued later', async () => {
    const found = await previewBills([
      bill({ 'تاریخ صدور': '1404/03/05', 'مصرف کل': 900 }),
      bill({ 'تاریخ صدور': '1404/02/05' }),
    ])
    expect(found.rows).toMatchObject([{ row: 2, after: { energy: 900 } }])
    expect(found.skipped).toMatchObject([{ row: 3, role: 'replaced' }])
  })

  it('names bills that share days and do not say which of them holds', async () => {
    const found = await previewBills([bill({}), bill({ 'از تاریخ': '1404/01/20', 'تا تاریخ': '1404/02/20' })])
    expect(found.created).toBe(1)
    expect(troublesOf(found)).toEqual([expect.stringMatching(/ردیف ۳.*بخشی از روزهای این قبض در قبض ردیف ۲ هم هست/)])
  })

  it('keeps zeros before an account’s number, and refuses to guess those that are lost', async () => {
    const api = await sampleApi()
    const added = { kind: 'energyReading', choices: { newAccounts: 'added' } } as const
    await api.tables.import({ ...added, file: ofAccount('0070010009'), department: 'crisis' })
    expect((await api.records.list({ kind: 'energyAccount' })).map(({ code }) => code)).toContain('0070010009')
    const { bad } = await api.tables.preview({ ...added, file: ofAccount('70010009') })
    expect(bad).toMatchObject([{ problem: { code: 'bill-account-zeros' } }])
  })

  it('asks what becomes of accounts that are not there, and adds them with what it says of them', async () => {
    const api = await sampleApi()
    const file = billFile([
      bill({ 'شماره اشتراک': '990001', نشانی: 'پارک لاله', منطقه: '3', تعرفه: 'روشنایی معابر' }),
      bill({ 'شماره اشتراک': '990001', منطقه: '3', 'از تاریخ': '1404/02/01', 'تا تاریخ': '1404/03/01' }),
      bill({}),
    ])
    const given = { kind: 'energyReading', file } as const
    const asked = await api.tables.preview(given)
    expect(asked).toMatchObject({ created: 1, questions: [{ about: 'newAccounts', count: 2, row: 2 }] })
    expect(asked.bills?.strangers).toEqual([{ code: '990001', site: 'پارک لاله', use: 'روشنایی معابر', bills: 2 }])
    await expect(api.tables.import(given)).rejects.toThrow('چیزی نوشته نشد')
    expect(await api.tables.preview({ ...given, choices: { newAccounts: 'leftOut' } })).toMatchObject({
      created: 1,
      questions: [],
      bad: [],
      bills: { strangerCount: 1, addedCount: 0 },
    })
    const added = await api.tables.preview({ ...given, department: 'crisis', choices: { newAccounts: 'added' } })
    expect(added).toMatchObject({ bills: { strangerCount: 1, addedCount: 1 } })
    const done = await api.tables.import({ ...given, department: 'crisis', choices: { newAccounts: 'added' } })
    expect(done).toMatchObject({ created: 3, bad: 0 })
    const accounts = await api.records.list({ kind: 'energyAccount' })
    expect(accounts.find(({ code }) => code === '990001')).toMatchObject({
      department: 'crisis',
      district: '3',
      site: 'پارک لاله',
      use: 'lighting',
    })
    await api.records.undo({ group: done.group ?? '' })
    expect((await api.records.list({ kind: 'energyAccount' })).some(({ code }) => code === '990001')).toBe(false)
  })

  it('asks once for the district of new accounts where no column tells it, and reads its name where one does', async () => {
    const api = await sampleApi()
    const named = bill({ 'شماره اشتراک': '990001', منطقه: 'منطقهٔ ۳' })
    const silent = ['990002', '990003'].map(code => bill({ 'شماره اشتراک': code }))
    const given = { kind: 'energyReading', file: billFile([named, ...silent]), department: 'crisis' } as const
    const { questions } = await api.tables.preview(given)
    expect(questions).toMatchObject([{ about: 'newAccounts' }, { about: 'newDistrict', count: 2, field: 'منطقه' }])
    expect(questions[1]?.readings).toContainEqual({ choice: { newDistrict: '9' }, label: 'منطقهٔ ۹', value: '9' })
    await expect(api.tables.import({ ...given, choices: { newAccounts: 'added' } })).rejects.toThrow('چیزی نوشته نشد')
    const choices: ReadingChoices = { newAccounts: 'added', newDistrict: '9' }
    expect(await api.tables.import({ ...given, choices })).toMatchObject({ created: 3, bad: 0 })
    const accounts = await api.records.list({ kind: 'energyAccount' })
    expect(accounts.flatMap(({ code, district }) => (String(code).startsWith('99') ? [district] : []))).toEqual([
      '3',
      '9',
      '9',
    ])
    const { kept } = await api.tables.headers(given)
    expect(kept?.choices).toEqual(choices)
  })

  it('replaces what an earlier file said of the same days, and says so', async () => {
    const api = await sampleApi()
    const importing = (file: File) => api.tables.import({ kind: 'energyReading', file })
    expect(await importing(billFile([bill({ 'نوع قبض': 'برآوردی' })]))).toMatchObject({ created: 1 })
    const file = billFile([bill({ 'تا تاریخ': '1404/03/01', 'مصرف کل': 2400, 'نوع قبض': 'قرائتی' })])
    const { rows, bills } = await api.tables.preview({ kind: 'energyReading', file })
    expect(bills).toMatchObject({ replaced: 0, settled: 1 })
    expect(rows.map(({ before, after }) => [before?.['energy'] ?? null, after['energy'], after['billing']])).toEqual([
      [1200, 1180, 'settled'],
      [null, 1220, 'measured'],
    ])
    expect(await importing(file)).toMatchObject({ created: 1, changed: 1 })
    expect(await api.tables.preview({ kind: 'energyReading', file })).toMatchObject({ created: 0, changed: 0, same: 2 })
  })
})
