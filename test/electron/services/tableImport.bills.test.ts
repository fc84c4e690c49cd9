import { describe, expect, it } from 'vitest'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { jalaliToIso } from '../../../shared/persian/jalaliCalendar.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { type BillCells, billFile, billHeaders } from '../../fixtures/billExport.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'

/** A bill of an account of the sample. */
const bill = (cells: BillCells): BillCells => ({
  'شماره اشتراک': '60010001',
  'از تاریخ': '1404/01/01',
  'تا تاریخ': '1404/02/01',
  'مصرف کل': 1200,
  'مبلغ دوره': 4_800_000,
  ...cells,
})

/** A bill whose days are not known, but its period. */
const undated = (period: string, days: number | '' = '') =>
  bill({ 'از تاریخ': '', 'تا تاریخ': '', 'دوره/سال': period, 'تعداد روز': days })

const ofAccount = (code: string) => billFile([bill({ 'شماره اشتراک': code, منطقه: '3' })])

const day = (year: number, month: number, of: number) => jalaliToIso({ year, month, day: of })

async function preview(bills: BillCells[], choices: ReadingChoices = {}, headers: readonly string[] = billHeaders) {
  const api = await sampleApi()
  return api.tables.preview({ kind: 'energyReading', file: billFile(bills, headers), choices })
}

const troubles = ({ bad }: Awaited<ReturnType<typeof preview>>) =>
  bad.map(({ problem }) => stripIsolates(problemMessage(problem)))

describe('an export of electricity bills', () => {
  it('becomes a reading of the month that most of its days are in, its own days kept', async () => {
    const { rows, bad, bills, questions } = await preview([bill({ 'تعداد روز': 31 })])
    expect({ bad, questions }).toEqual({ bad: [], questions: [] })
    expect(rows).toMatchObject([
      {
        row: 2,
        after: {
          account: '60010001',
          month: '1404-01',
          energy: 1200,
          cost: '4800000',
          from: day(1404, 1, 1),
          to: day(1404, 2, 1),
          billing: null,
        },
      },
    ])
    expect(bills).toMatchObject({ count: 1, accounts: 1, energy: '1200', cost: '4800000', strangerCount: 0 })
  })

  it('is parted over two months where it is of two, to the last rial', async () => {
    const { rows } = await preview([bill({ 'تا تاریخ': '1404/03/01', 'مصرف کل': 1001, 'مبلغ دوره': 5_000_001 })])
    expect(rows.map(({ after }) => [after['month'], after['energy'], after['cost']])).toEqual([
      ['1404-01', 492, '2459017'],
      ['1404-02', 509, '2540984'],
    ])
  })

  it('is known by the names of programs, too', async () => {
    const headers = [
      'BillIdentifier',
      'previous_reading_date',
      'CurrentReadingDate',
      'NormalConsumption',
      'PeakConsumption',
      'LowConsumption',
      'FridayConsumption',
      'PeriodAmount',
      'BillPayableAmount',
      'TaxAmount',
    ]
    const file = new File(
      [`${headers.join(',')}\n60010001,04/01/01,04/02/01,700,300,150,50,4800000,99999000,7`],
      'api.csv',
    )
    const choices: ReadingChoices = { dateOrder: 'yearFirst' }
    const { rows, bad } = await (await sampleApi()).tables.preview({ kind: 'energyReading', file, choices })
    expect(bad).toEqual([])
    expect(rows).toMatchObject([{ after: { month: '1404-01', energy: 1200, cost: '4800000' } }])
  })

  it('may have a header of two rows, the band above its use, price and amount', async () => {
    const text = [
      'فهرست قبض‌های شهرداری',
      'شماره اشتراک,از تاریخ,تا تاریخ,میان‌باری,,اوج‌باری,,مبلغ دوره',
      ',,,مصرف,مبلغ,مصرف,مبلغ,',
      '60010001,1404/01/01,1404/02/01,800,1,400,2,4800000',
      'جمع کل,,,800,1,400,2,4800000',
    ].join('\n')
    const { rows, bad, skipped } = await (await sampleApi()).tables.preview({
      kind: 'energyReading',
      file: new File([text], 'x.csv'),
    })
    expect(bad).toEqual([])
    expect(rows).toMatchObject([{ row: 4, after: { energy: 1200, cost: '4800000' } }])
    expect(skipped.map(({ role }) => role)).toEqual(['title', 'total'])
  })

  it('costs the amount of its period and never what is to be paid', async () => {
    const { rows } = await preview([
      bill({ 'مبلغ دوره': '8508198', 'بدهی قبلی': '91802', 'مبلغ قابل پرداخت': '8600000' }),
    ])
    expect(rows).toMatchObject([{ after: { cost: '8508198' } }])
    const without = billHeaders.filter(header => header !== 'مبلغ دوره')
    await expect(preview([bill({ 'مبلغ قابل پرداخت': '8600000' })], {}, without)).rejects.toThrow(
      'ستون «مبلغ دوره» ندارد. «مبلغ قابل پرداخت» بدهی قبلی',
    )
  })

  it('asks once for the order of days and periods whose years have two digits', async () => {
    const short = bill({ 'از تاریخ': '04/01/01', 'تا تاریخ': '۰۴/۰۲/۰۱' })
    const asked = await preview([short, undated('04/02', 31)])
    expect(asked).toMatchObject({ created: 0, bad: [], questions: [{ about: 'dateOrder', count: 2 }] })
    const period = await preview([undated('04/02', 31)])
    expect(period.questions[0]?.readings.map(({ label }) => label)).toEqual(['دورهٔ ۲ سال ۱۴۰۴', 'دورهٔ ۴ سال ۱۴۰۲'])
    const months = async (one: BillCells, dateOrder: 'yearFirst' | 'dayFirst'): Promise<unknown[]> =>
      (await preview([one], { dateOrder })).rows.map(({ after }) => after['month'])
    expect(await months(short, 'yearFirst')).toEqual(['1404-01'])
    expect(await months(undated('04/02', 31), 'yearFirst')).toEqual(['1404-02'])
    expect(await months(undated('04/02', 31), 'dayFirst')).toEqual(['1402-04'])
  })

  it('reads a minus behind the amount, and leaves what stands for nothing', async () => {
    const { rows, bad } = await preview([
      bill({
        'مبلغ دوره': '8508198-',
        'تعداد روز': '+',
        'مصرف جمعه': '+',
        'مهلت پرداخت': '1500/01/01',
        'تاریخ صدور': '1500/01/01',
      }),
    ])
    expect(bad).toEqual([])
    expect(rows).toMatchObject([{ after: { month: '1404-01', cost: '-8508198', from: day(1404, 1, 1) } }])
  })

  it('refuses a day that stands for nothing where it has no other', async () => {
    const found = await preview([bill({ 'تا تاریخ': '1500/01/01' })])
    expect(troubles(found)).toEqual([expect.stringContaining('«تا تاریخ»')])
    expect(found.created).toBe(0)
  })

  it('takes its period by number where days are missing, as far as it is clear how long it is', async () => {
    for (const [period, days, months] of [
      ['1404/02', 31, ['1404-02']],
      ['2-1404', 30, ['1404-02']],
      ['10402', 31, ['1404-02']],
      ['1-1404', 62, ['1404-01', '1404-02']],
    ] as const) {
      const { rows, bad } = await preview([undated(period, days)])
      expect({ period, bad, months: rows.map(({ after }) => after['month']) }).toEqual({ period, bad: [], months })
    }
    expect((await preview([undated('1404/02'), undated('1404/09')])).created).toBe(2)
    expect(troubles(await preview([undated('1404/02')]))).toEqual([expect.stringContaining('یک‌ماهه است یا دوماهه')])
  })

  it('sums up the use of the day’s hours, and refuses a total that they do not come to', async () => {
    const bands = { 'مصرف میان‌باری': 700, 'مصرف اوج‌باری': 300, 'مصرف کم‌باری': 150, 'مصرف جمعه': 50 }
    expect((await preview([bill({ ...bands, 'مصرف کل': '' })])).rows).toMatchObject([{ after: { energy: 1200 } }])
    expect((await preview([bill(bands)])).bad).toEqual([])
    expect((await preview([bill({ ...bands, 'مصرف کل': 1150 })])).bad).toEqual([])
    expect(troubles(await preview([bill({ ...bands, 'مصرف کل': 12_000 })]))).toEqual([
      expect.stringContaining('مصرف کل ۱۲٬۰۰۰ است و جمع میان‌باری، اوج‌باری، کم‌باری و جمعه ۱٬۲۰۰'),
    ])
  })

  it('asks once whether the meter’s factor is in the use, unless the parts tell it', async () => {
    const asked = await preview([bill({ 'ضریب کنتور': 10 })])
    expect(asked.questions).toMatchObject([{ about: 'multiplier', count: 1, field: 'ضریب کنتور' }])
    expect((await preview([bill({ 'ضریب کنتور': 10 })], { multiplier: 'applied' })).rows).toMatchObject([
      { after: { energy: 1200 } },
    ])
    expect((await preview([bill({ 'ضریب کنتور': 10 })], { multiplier: 'toApply' })).rows).toMatchObject([
      { after: { energy: 12_000 } },
    ])
    const told = await preview([bill({ 'ضریب کنتور': 10, 'مصرف میان‌باری': 100, 'مصرف اوج‌باری': 20 })])
    expect(told).toMatchObject({ questions: [], rows: [{ after: { energy: 1200 } }] })
  })

  it('refuses days whose number is another than it says', async () => {
    expect(troubles(await preview([bill({ 'تعداد روز': 62 })]))).toEqual([
      expect.stringContaining('۳۱ روز است و تعداد روز آن ۶۲'),
    ])
  })

  it('counts an estimate no more when a reading of the same days has come', async () => {
    const found = await preview([
      bill({ 'نوع قبض': 'برآوردی', 'مبلغ دوره': 1_000_000 }),
      bill({ 'نوع قبض': 'سیستمی', 'از تاریخ': '1404/02/01', 'تا تاریخ': '1404/03/01', 'مبلغ دوره': 1_000_000 }),
      bill({ 'نوع قبض': 'قرائتی', 'تا تاریخ': '1404/03/01', 'مصرف کل': 2000, 'مبلغ دوره': 7_000_000 }),
    ])
    expect(found.rows.map(({ row }) => row)).toEqual([4, 4])
    expect(found.skipped).toMatchObject([
      { row: 2, role: 'replaced', by: 4 },
      { row: 3, role: 'replaced', by: 4 },
    ])
    expect(found.bills).toMatchObject({ count: 1, replaced: 2, cost: '7000000' })
  })

  it('counts a bill that comes twice once, and leaves a void one out', async () => {
    const found = await preview([bill({}), bill({}), bill({ 'نوع قبض': 'ابطال شده', 'مصرف کل': 9 })])
    expect(found.created).toBe(1)
    expect(found.skipped).toMatchObject([
      { row: 3, role: 'replaced', by: 2 },
      { row: 4, role: 'void' },
    ])
  })

  it('counts all that it leaves out and all that is wrong, and names the first of them', async () => {
    const twice = await preview(Array.from({ length: 140 }, () => bill({})))
    expect(twice).toMatchObject({ created: 1, skippedCount: 139 })
    expect(twice.skipped).toHaveLength(100)
    const wrong = await preview(Array.from({ length: 1100 }, () => bill({ 'مصرف کل': 'x' })))
    expect(wrong).toMatchObject({ created: 0, badCount: 1100 })
    expect(wrong.bad).toHaveLength(1000)
  })

  it('takes the bill that was issued later', async () => {
    const found = await preview([
      bill({ 'تاریخ صدور': '1404/03/05', 'مصرف کل': 900 }),
      bill({ 'تاریخ صدور': '1404/02/05' }),
    ])
    expect(found.rows).toMatchObject([{ row: 2, after: { energy: 900 } }])
    expect(found.skipped).toMatchObject([{ row: 3, role: 'replaced' }])
  })

  it('names bills that share days and do not say which of them holds', async () => {
    const found = await preview([bill({}), bill({ 'از تاریخ': '1404/01/20', 'تا تاریخ': '1404/02/20' })])
    expect(found.created).toBe(1)
    expect(troubles(found)).toEqual([expect.stringMatching(/ردیف ۳.*بخشی از روزهای این قبض در قبض ردیف ۲ هم هست/)])
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
    const { rows } = await api.tables.preview({ kind: 'energyReading', file })
    expect(rows.map(({ before, after }) => [before?.['energy'] ?? null, after['energy']])).toEqual([
      [1200, 1180],
      [null, 1220],
    ])
    expect(await importing(file)).toMatchObject({ created: 1, changed: 1 })
    expect(await api.tables.preview({ kind: 'energyReading', file })).toMatchObject({ created: 0, changed: 0, same: 2 })
  })
})
