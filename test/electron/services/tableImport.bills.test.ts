import { describe, expect, it } from 'vitest'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { jalaliToIso } from '../../../shared/persian/jalaliCalendar.ts'
import { type BillCells, billHeaders } from '../../fixtures/billExport.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { bill, previewBills, troublesOf } from '../../fixtures/previewBills.ts'

/** A bill whose days are not known, but its period. */
const undated = (period: string, days: number | '' = '') =>
  bill({ 'از تاریخ': '', 'تا تاریخ': '', 'دوره/سال': period, 'تعداد روز': days })

const day = (year: number, month: number, of: number) => jalaliToIso({ year, month, day: of })

/** The months that a bill is read as where its days begin with their year, or with their day. */
const monthsOf = async (one: BillCells, dateOrder: 'yearFirst' | 'dayFirst'): Promise<unknown[]> =>
  (await previewBills([one], { dateOrder })).rows.map(({ after }) => after['month'])

describe('an export of electricity bills', () => {
  it('becomes a reading of the month that most of its days are in, its own days kept', async () => {
    const { rows, bad, bills, questions } = await previewBills([bill({ 'تعداد روز': 31 })])
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
    const { rows } = await previewBills([bill({ 'تا تاریخ': '1404/03/01', 'مصرف کل': 1001, 'مبلغ دوره': 5_000_001 })])
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
    const { rows } = await previewBills([
      bill({ 'مبلغ دوره': '8508198', 'بدهی قبلی': '91802', 'مبلغ قابل پرداخت': '8600000' }),
    ])
    expect(rows).toMatchObject([{ after: { cost: '8508198' } }])
    const without = billHeaders.filter(header => header !== 'مبلغ دوره')
    await expect(previewBills([bill({ 'مبلغ قابل پرداخت': '8600000' })], {}, without)).rejects.toThrow(
      'ستون «مبلغ دوره» ندارد. «مبلغ قابل پرداخت» بدهی قبلی',
    )
  })

  it('asks once for the order of days and periods whose years have two digits', async () => {
    const short = bill({ 'از تاریخ': '04/01/01', 'تا تاریخ': '۰۴/۰۲/۰۱' })
    const asked = await previewBills([short, undated('04/02', 31)])
    expect(asked).toMatchObject({ created: 0, bad: [], questions: [{ about: 'dateOrder', count: 2 }] })
    const period = await previewBills([undated('04/02', 31)])
    expect(period.questions[0]?.readings.map(({ label }) => label)).toEqual(['دورهٔ ۲ سال ۱۴۰۴', 'دورهٔ ۴ سال ۱۴۰۲'])
    expect(await monthsOf(short, 'yearFirst')).toEqual(['1404-01'])
    expect(await monthsOf(undated('04/02', 31), 'yearFirst')).toEqual(['1404-02'])
    expect(await monthsOf(undated('04/02', 31), 'dayFirst')).toEqual(['1402-04'])
  })

  it('reads a minus behind the amount, and leaves what stands for nothing', async () => {
    const { rows, bad } = await previewBills([
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
    const found = await previewBills([bill({ 'تا تاریخ': '1500/01/01' })])
    expect(troublesOf(found)).toEqual([expect.stringContaining('«تا تاریخ»')])
    expect(found.created).toBe(0)
  })

  it('takes its period by number where days are missing, as far as it is clear how long it is', async () => {
    for (const [period, days, months] of [
      ['1404/02', 31, ['1404-02']],
      ['2-1404', 30, ['1404-02']],
      ['10402', 31, ['1404-02']],
      ['1-1404', 62, ['1404-01', '1404-02']],
    ] as const) {
      const { rows, bad } = await previewBills([undated(period, days)])
      expect({ period, bad, months: rows.map(({ after }) => after['month']) }).toEqual({ period, bad: [], months })
    }
    expect((await previewBills([undated('1404/02'), undated('1404/09')])).created).toBe(2)
    expect(troublesOf(await previewBills([undated('1404/02')]))).toEqual([
      expect.stringContaining('یک‌ماهه است یا دوماهه'),
    ])
  })

  it('sums up the use of the day’s hours, and refuses a total that they do not come to', async () => {
    const bands = { 'مصرف میان‌باری': 700, 'مصرف اوج‌باری': 300, 'مصرف کم‌باری': 150, 'مصرف جمعه': 50 }
    expect((await previewBills([bill({ ...bands, 'مصرف کل': '' })])).rows).toMatchObject([{ after: { energy: 1200 } }])
    expect((await previewBills([bill(bands)])).bad).toEqual([])
    expect((await previewBills([bill({ ...bands, 'مصرف کل': 1150 })])).bad).toEqual([])
    expect(troublesOf(await previewBills([bill({ ...bands, 'مصرف کل': 12_000 })]))).toEqual([
      expect.stringContaining('مصرف کل ۱۲٬۰۰۰ است و جمع میان‌باری، اوج‌باری، کم‌باری و جمعه ۱٬۲۰۰'),
    ])
  })

  it('asks once whether the meter’s factor is in the use, unless the parts tell it', async () => {
    const asked = await previewBills([bill({ 'ضریب کنتور': 10 })])
    expect(asked.questions).toMatchObject([{ about: 'multiplier', count: 1, field: 'ضریب کنتور' }])
    expect((await previewBills([bill({ 'ضریب کنتور': 10 })], { multiplier: 'applied' })).rows).toMatchObject([
      { after: { energy: 1200 } },
    ])
    expect((await previewBills([bill({ 'ضریب کنتور': 10 })], { multiplier: 'toApply' })).rows).toMatchObject([
      { after: { energy: 12_000 } },
    ])
    const told = await previewBills([bill({ 'ضریب کنتور': 10, 'مصرف میان‌باری': 100, 'مصرف اوج‌باری': 20 })])
    expect(told).toMatchObject({ questions: [], rows: [{ after: { energy: 1200 } }] })
  })

  it('refuses days whose number is another than it says', async () => {
    expect(troublesOf(await previewBills([bill({ 'تعداد روز': 62 })]))).toEqual([
      expect.stringContaining('۳۱ روز است و تعداد روز آن ۶۲'),
    ])
  })
})
