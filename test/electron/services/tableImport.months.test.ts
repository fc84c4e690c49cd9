import { describe, expect, it } from 'vitest'
import type { App } from '../../../electron/app/app.ts'
import type { SubmittedFile } from '../../../shared/api/submissions.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { type MadeSheet, rowsXml, workbookOf } from '../../fixtures/workbookOf.ts'

type Rows = readonly (readonly (string | number)[])[]

const book = (sheet: string, rows: Rows, more: Partial<MadeSheet> = {}) =>
  new File([workbookOf([{ name: sheet, rows: rowsXml(rows), ...more }])], 'واحد.xlsx')

async function lookAt(api: App['api'], file: File, said: Omit<SubmittedFile, 'file'> = {}) {
  const { files } = await api.submissions.preview({ files: [{ file, ...said }] })
  const table = files[0]?.tables[0]
  if (table === undefined) throw new Error('The file has a table.')
  return table
}

const rowsOf = (table: Awaited<ReturnType<typeof lookAt>>, ...columns: string[]) =>
  table.preview?.rows.map(({ after }) => columns.map(column => after[column]))

const blocks: Rows = [
  ['برق ساختمان‌ها در سال ۱۴۰۰'],
  ['ردیف', 'شماره اشتراک', 'مصرف (کیلووات‌ساعت)', '', 'مبلغ (هزار ریال)', '', 'جمع'],
  ['', '', 'فروردین', 'اردیبهشت', 'فروردین', 'اردیبهشت', ''],
  [1, '60010042', 1200, '۱٬۳۰۰', 1930, 2090, 5],
  [2, '60040041', '-', 120, '-', 160, 5],
  ['جمع کل', '', 1200, 1420, 1930, 2250, ''],
]

describe('a table with a column for each month', () => {
  it('is read into a reading of each, whatever stands above the months', async () => {
    const api = await sampleApi()
    const table = await lookAt(api, book('قبض', blocks))
    expect(table).toMatchObject({ kind: 'energyReading', trouble: null, preview: { bad: [], questions: [] } })
    expect(rowsOf(table, 'account', 'month', 'energy', 'cost')).toEqual([
      ['60010042', '1400-01', 1200, '1930000'],
      ['60010042', '1400-02', 1300, '2090000'],
      ['60040041', '1400-02', 120, '160000'],
    ])
    const pairs: Rows = [
      ['شماره اشتراک', 'فروردین ۱۴۰۰', '', 'اردیبهشت ۱۴۰۰', ''],
      ['', 'مصرف', 'مبلغ (ریال)', 'مصرف', 'مبلغ (ریال)'],
      ['60010042', 1200, 1930000, 1300, 2090000],
    ]
    expect(rowsOf(await lookAt(api, book('قبض', pairs)), 'month', 'energy', 'cost')).toEqual([
      ['1400-01', 1200, '1930000'],
      ['1400-02', 1300, '2090000'],
    ])
  })

  it('keeps the cell that each value came from', async () => {
    const api = await sampleApi()
    const { group } = await api.submissions.import({ files: [{ file: book('قبض', blocks) }] })
    const changes = await api.records.revisions({ kind: 'energyReading', key: '60040041/1400-02' })
    expect(group).not.toBeNull()
    expect(changes.at(-1)?.origin).toMatchObject({ sheet: 'قبض', row: 5, cells: { energy: 'D5', cost: 'F5' } })
  })

  it('is asked what stands under its months, and in which year, where nothing says so', async () => {
    const api = await sampleApi()
    const file = book('Sheet1', [
      ['شاخص', 'مهر', 'آبان'],
      ['101', '۱۴', '۱۵'],
    ])
    const choices = { percent: 'points' } as const
    const kind = 'indicatorValue' as const
    const open = await lookAt(api, file, { readings: { '': { kind, choices } } })
    expect(open.preview?.questions).toMatchObject([
      { about: 'monthValues', readings: [{ label: 'هدف' }, { label: 'عملکرد' }] },
      { about: 'monthYear', readings: expect.arrayContaining([expect.objectContaining({ label: '۱۴۰۱' })]) },
    ])
    const said = { ...choices, monthValues: 'actual', monthYear: '1401' }
    const table = await lookAt(api, file, { readings: { '': { kind, choices: said } } })
    expect(rowsOf(table, 'indicator', 'period', 'district', 'target', 'actual')).toEqual([
      ['101', '1401-07', 'city', null, '14'],
      ['101', '1401-08', 'city', null, '15'],
    ])
  })

  it('asks once for all rows what it lacks, such as the indicator of a table of districts', async () => {
    const api = await sampleApi()
    const file = book('عملکرد ۱۴۰۱', [
      ['منطقه', 'مهر', 'آبان'],
      ['منطقه ۱', 14, 15],
    ])
    const given = { kind: 'indicatorValue', choices: { percent: 'points' } } as const
    const table = await lookAt(api, file, { readings: { '': given } })
    expect(table).toMatchObject({ preview: null, lacks: ['indicator'] })
    expect(stripIsolates(table.trouble === null ? '' : problemMessage(table.trouble))).toContain('کد شاخص')
    const read = await lookAt(api, file, { readings: { '': { ...given, shared: { indicator: '101' } } } })
    expect(rowsOf(read, 'indicator', 'period', 'actual')).toEqual([
      ['101', '1401-07', '14'],
      ['101', '1401-08', '15'],
    ])
  })
})

/** A list of measures without a column of units. */
const measuresOf = (header: string, ...savings: (string | number)[]) =>
  book('اقدامات', [
    ['شرح اقدام', 'افق', 'وضعیت', header],
    ...savings.map((saving, i) => [`اقدام ${i}`, 'کوتاه‌مدت', 'در حال اجرا', saving]),
  ])

describe('a list that lacks what its kind needs', () => {
  it('names the few columns that one value for all rows may be said of, and takes it', async () => {
    const api = await sampleApi()
    const drills = book('مانورها', [
      ['عنوان مانور', 'تاریخ', 'نوع'],
      ['خاموشی', '1401/02/03', 'سایبری'],
    ])
    const drill = { kind: 'drill' } as const
    expect(await lookAt(api, drills, { department: 'crisis', readings: { '': drill } })).toMatchObject({
      preview: null,
      trouble: { code: 'header-missing' },
      lacks: ['hazard'],
    })
    const said = { ...drill, shared: { hazard: 'سایبری' } }
    const read = await lookAt(api, drills, { department: 'crisis', readings: { '': said } })
    expect(rowsOf(read, 'title', 'hazard')).toEqual([['خاموشی', 'سایبری']])
    const measures = book('اقدامات', [
      ['شرح اقدام', 'افق'],
      ['تعویض چراغ‌ها', 'کوتاه‌مدت'],
    ])
    const measure = { department: 'services', readings: { '': { kind: 'measure' as const } } }
    expect(await lookAt(api, measures, measure)).toMatchObject({ lacks: ['status'] })
  })

  it('says of use without its cost why it is refused, and offers no figure or code for all rows; by month it takes both', async () => {
    const api = await sampleApi()
    const given = { department: 'energy', readings: { '': { kind: 'energyReading' as const } } }
    const use = book('مصرف برق', [
      ['شماره اشتراک', 'مهر ۱۴۰۲', 'آبان ۱۴۰۲'],
      ['60010042', 1200, 1300],
    ])
    const refused = { preview: null, lacks: [], trouble: { code: 'reading-without-cost', place: { field: 'بها' } } }
    expect(await lookAt(api, use, given)).toMatchObject(refused)
    const lines = book('ردیف‌ها', [
      ['شرح', 'طبقه', 'مأموریت'],
      ['نظافت', 'هزینه‌ای', 'خدمات'],
    ])
    const line = { department: 'services', readings: { '': { kind: 'budgetLine' as const } } }
    expect(await lookAt(api, lines, line)).toMatchObject({ lacks: [], trouble: { place: { field: 'کد' } } })
    const both = book('برق', [
      ['شماره اشتراک', 'مصرف مهر ۱۴۰۲', 'بهای مهر ۱۴۰۲ (ریال)'],
      ['60010042', 1200, 1_900_000],
    ])
    expect(rowsOf(await lookAt(api, both, given), 'month', 'energy', 'cost')).toEqual([['1402-07', 1200, '1900000']])
  })

  it('takes the unit of its numbers from them or their headers', async () => {
    const api = await sampleApi()
    const given = { department: 'energy', readings: { '': { kind: 'measure' as const } } }
    const inCells = await lookAt(api, measuresOf('صرفه‌جویی', '350 مگاوات ساعت', '۴۰ هکتار', '', 7), given)
    expect(rowsOf(inCells, 'saving', 'unit')).toEqual([
      ['350', 'megawattHour'],
      ['40', 'hectare'],
      [null, null],
    ])
    expect(inCells.preview?.bad).toMatchObject([{ row: 5, problem: { place: { field: 'واحد اندازه‌گیری' } } }])
    const inHeader = await lookAt(api, measuresOf('صرفه‌جویی (مگاوات‌ساعت)', 350, '۴۰ هکتار'), given)
    expect(rowsOf(inHeader, 'saving', 'unit')).toEqual([['350', 'megawattHour']])
    expect(inHeader.preview?.badCount).toBe(1)
  })
})
