import { describe, expect, it } from 'vitest'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'
import { type MadeSheet, rowsXml, workbookOf } from '../../fixtures/workbookOf.ts'

const amounts = ['کد ردیف', 'سال مالی', 'مرحله', 'مبلغ (میلیون ریال)', 'قطعیت', 'علنی/غیرعلنی', 'نمونه']
const amount = (cell: string | number, line: string | number = 1012) => [
  line,
  1401,
  'تخصیص',
  cell,
  'دقیق',
  'علنی',
  'خیر',
]
const drills = ['کد', 'واحد', 'عنوان', 'تاریخ', 'نوع', 'مخاطره', 'شرکت‌کنندگان', 'علنی/غیرعلنی', 'نمونه']
const drill = (code: string, cell: string) =>
  `<row>${[code, 'crisis', 'رزمایش'].map(text => `<c t="str"><v>${text}</v></c>`).join('')}${cell}<c t="str"><v>عملیاتی</v></c><c t="str"><v>زلزله</v></c><c><v>12</v></c><c t="str"><v>علنی</v></c><c t="b"><v>0</v></c></row>`

const workbook = (sheets: readonly MadeSheet[], others = {}) =>
  new File([workbookOf(sheets, others)], 'عملکرد۱۴۰۱.xlsx')
const sheetOf = (rows: readonly (readonly (string | number)[])[], name = 'بودجه'): MadeSheet => ({
  name,
  rows: rowsXml(rows),
})

async function previewed(kind: RecordKind, file: File, reading = {}) {
  const api = await sampleApi()
  return api.tables.preview({ kind, file, ...reading })
}

const faultsOf = ({ bad }: Awaited<ReturnType<typeof previewed>>) => bad.map(({ problem }) => problemMessage(problem))

const valueOf = async (cell: string, formats: string[] = [], header = 'مبلغ (ریال)') => {
  const rows = `${rowsXml([amounts.with(3, header)])}<row><c><v>1012</v></c><c><v>1401</v></c><c t="str"><v>تخصیص</v></c>${cell}<c t="str"><v>دقیق</v></c><c t="str"><v>علنی</v></c><c t="str"><v>خیر</v></c></row>`
  const preview = await previewed('budgetAmount', workbook([{ name: 'بودجه', rows }], { formats }))
  return preview.rows[0]?.after['amount'] ?? preview.questions[0]?.about ?? faultsOf(preview)[0]
}

const dayOf = async (cell: string, others = {}, reading = {}) => {
  const preview = await previewed(
    'drill',
    workbook([{ name: 'رزمایش', rows: rowsXml([drills]) + drill('x-1', cell) }], others),
    reading,
  )
  return preview.rows[0]?.after['date'] ?? preview.questions[0]?.about ?? faultsOf(preview)[0]
}

const indicator = {
  code: 'share-x',
  title: 'سهم',
  department: 'crisis',
  type: 'outcome',
  unit: 'percent',
  direction: 'higher',
}

const percentOf = async (cell: string) => {
  const api = await sampleApi()
  const row = { ...indicator, frequency: 'yearly', owner: null, numerator: null, denominator: null, tolerance: null }
  await save(api.records, { kind: 'indicator', row: { ...row, openness: 'open', sample: false } })
  const rows = `${rowsXml([['کد شاخص', 'دوره', 'منطقه', 'عملکرد', 'دقت رقم', 'علنی/غیرعلنی', 'نمونه']])}<row><c t="str"><v>share-x</v></c><c><v>1401</v></c><c><v>5</v></c>${cell}<c t="str"><v>دقیق</v></c><c t="str"><v>علنی</v></c><c t="b"><v>0</v></c></row>`
  const file = workbook([{ name: 'شاخص', rows }], { formats: ['0%'] })
  const preview = await api.tables.preview({ kind: 'indicatorValue', file })
  return preview.rows[0]?.after['actual'] ?? preview.questions[0]?.about ?? faultsOf(preview)[0]
}

const failing = (cell: string) =>
  workbook([
    {
      name: 'بودجه',
      rows:
        rowsXml([amounts]) +
        `<row r="17"><c r="A17"><v>1012</v></c><c><v>1401</v></c><c t="str"><v>تخصیص</v></c>${cell}</row>`,
    },
  ])

describe('a workbook', () => {
  it('is read by its sheet that fits, and names all of them', async () => {
    const file = workbook([
      sheetOf([['راهنما'], ['این پرونده را پر کنید']], 'راهنما'),
      sheetOf([['عملکرد بودجه در سال ۱۴۰۱'], [], amounts, amount(35_000), amount(1.5, 1013)]),
      { ...sheetOf([['x']], 'پنهان'), state: 'veryHidden' },
      { name: 'خالی', rows: '' },
    ])
    const api = await sampleApi()
    const headers = await api.tables.headers({ kind: 'budgetAmount', file })
    expect(headers).toMatchObject({ sheet: 'بودجه', headerRow: 3, trouble: null })
    expect(headers.sheets).toEqual([
      { name: 'راهنما', isHidden: false, isEmpty: false, columns: 0 },
      { name: 'بودجه', isHidden: false, isEmpty: false, columns: 7 },
      { name: 'پنهان', isHidden: true, isEmpty: false, columns: 0 },
      { name: 'خالی', isHidden: false, isEmpty: true, columns: 0 },
    ])
    const preview = await api.tables.preview({ kind: 'budgetAmount', file })
    expect(preview).toMatchObject({ sheet: 'بودجه', encoding: null, separator: null, bad: [], questions: [] })
    expect(preview.rows.map(({ row, after }) => [row, after['amount']])).toEqual([
      [4, '35000000000'],
      [5, '1500000'],
    ])
  })

  it('says which sheets it has when the one asked for is not there, or is empty', async () => {
    const file = workbook([sheetOf([amounts, amount(1)]), { name: 'خالی', rows: '' }])
    await expect(previewed('budgetAmount', file, { sheet: 'نیست' })).rejects.toThrow(
      'پروندهٔ «عملکرد۱۴۰۱.xlsx»: برگهٔ «نیست» در این پروندهٔ Excel نیست؛ برگه‌های آن: «بودجه»، «خالی».',
    )
    await expect(previewed('budgetAmount', file, { sheet: 'خالی' })).rejects.toThrow('برگهٔ «خالی»: در این برگه چیزی')
  })

  it('keeps sheet, cell and what was written as the source of each value', async () => {
    const api = await sampleApi()
    const file = workbook([sheetOf([[], ['', ...amounts], ['', ...amount(35_000)]])])
    await api.tables.import({ kind: 'budgetAmount', file })
    const changes = await api.records.revisions({ kind: 'budgetAmount', key: '1012/1401/allocated' })
    expect(changes.at(-1)?.origin).toMatchObject({
      file: 'عملکرد۱۴۰۱.xlsx',
      sheet: 'بودجه',
      row: 3,
      raw: { amount: '35000', line: '1012' },
      cells: { amount: 'E3', line: 'B3' },
    })
  })
})

describe('a cell that has no value', () => {
  it.each([
    ['<c t="e"><v>#REF!</v></c>', 'فرمول این خانه خطا داده است (#REF!)'],
    ['<c><f>A1*2</f></c>', 'این خانه فرمولی دارد که مقدارش در پرونده نیست'],
    ['<c t="s"><v>99</v></c>', 'نوشتهٔ این خانه در پروندهٔ Excel گم شده است'],
    ['<c t="str"><v>1.7924E+12</v></c>', 'رقم‌های آن گرد شده است'],
  ])('%s is a fault at its sheet and cell', async (cell, message) => {
    const [fault = ''] = faultsOf(await previewed('budgetAmount', failing(cell)))
    expect(fault).toContain('برگهٔ «بودجه»، خانهٔ \u2066D17\u2069، «مبلغ»: ')
    expect(fault).toContain(message)
  })
})

describe('a number', () => {
  it.each([
    ['1.7924E+12', '1792400000000'],
    ['4503599627370497', '4503599627370497'],
    ['1250000.0000000002', '1250000'],
  ])('%s is exact', async (written, value) => expect(await valueOf(`<c><v>${written}</v></c>`)).toBe(value))

  it('of a point and three digits is no thousands in a cell of numbers, and asked about in a text', async () => {
    expect(await valueOf('<c><v>821.268</v></c>', [], 'مبلغ (میلیون ریال)')).toBe('821268000')
    expect(await valueOf('<c t="str"><v>821.268</v></c>', [], 'مبلغ (میلیون ریال)')).toBe('point')
  })

  it('has the unit that its format shows', async () => {
    expect(await valueOf('<c s="1"><v>450</v></c>', ['#,##0 "میلیون تومان"'], 'مبلغ')).toBe('4500000000')
  })

  it('that its format shortens is no value', async () => {
    expect(await valueOf('<c s="1"><v>450000000</v></c>', ['#,##0,,'])).toContain('کوتاه نشان می‌دهد')
  })
})

describe('a percentage', () => {
  it('is what its format shows', async () => expect(await percentOf('<c s="1"><v>0.2</v></c>')).toBe('20'))

  it('is asked about without a format', async () => expect(await percentOf('<c><v>0.2</v></c>')).toBe('percent'))
})

describe('a day', () => {
  it.each(['yyyy/mm/dd', '[$-160429]yyyy/mm/dd;@', '[$-fa-IR,16]d mmmm yyyy', 'd/m/yy h:mm'])(
    'under the format %s is that day',
    async format => expect(await dayOf('<c s="1"><v>45587</v></c>', { formats: [format] })).toBe('2024-10-22'),
  )

  it('is counted from 1904 where the workbook says so', async () => {
    const file = { formats: ['yyyy/mm/dd'], date1904: true }
    expect(await dayOf('<c s="1"><v>44125</v></c>', file)).toBe('2024-10-22')
  })

  it('is asked about where it is a bare number, with its hour or without', async () => {
    expect(await dayOf('<c><v>45587.39</v></c>')).toBe('serialDays')
    expect(await dayOf('<c><v>45587</v></c>', {}, { choices: { serialDays: 'since1900' } })).toBe('2024-10-22')
    const old = { date1904: true }
    expect(await dayOf('<c><v>44125</v></c>', old, { choices: { serialDays: 'since1900' } })).toBe('2024-10-22')
  })

  it('that was typed in the Persian calendar is read as it is shown', async () => {
    expect(await dayOf('<c s="1"><v>-181946</v></c>', { formats: ['yyyy/mm/dd'] })).toMatch(/^202[23]-/)
    expect(await dayOf('<c t="str"><v>۱۴۰۱/۱۰/۱۸</v></c>')).toBe('2023-01-08')
  })
})

describe('what a workbook hides', () => {
  const hidden = `${rowsXml([amounts, amount(1)])}<row hidden="1">${rowsXml([amount(2, 1013)]).replace(/<\/?row>/g, '')}</row>`
  const file = (before = '') => workbook([{ name: 'بودجه', rows: hidden, before }])

  it('is asked about, and taken or left out as somebody says', async () => {
    const asked = await previewed('budgetAmount', file())
    expect(asked.questions).toMatchObject([{ about: 'hiddenRows', row: 3, address: 'A3', count: 1 }])
    const taken = await previewed('budgetAmount', file(), { choices: { hiddenRows: 'taken' } })
    expect(taken).toMatchObject({ changed: 2, questions: [], skipped: [] })
    const left = await previewed('budgetAmount', file(), { choices: { hiddenRows: 'leftOut' } })
    expect(left).toMatchObject({ changed: 1, skipped: [{ row: 3, role: 'hidden' }] })
  })

  it('may be a column', async () => {
    const columns = '<cols><col min="7" max="9" hidden="1"/></cols>'
    const asked = await previewed('budgetAmount', file(columns), { choices: { hiddenRows: 'leftOut' } })
    expect(asked.questions).toMatchObject([{ about: 'hiddenColumns', address: 'G2' }])
    const choices = { hiddenRows: 'leftOut', hiddenColumns: 'taken' }
    expect(await previewed('budgetAmount', file(columns), { choices })).toMatchObject({ changed: 1, questions: [] })
  })
})

describe('merged cells', () => {
  it('of a header reach no further than they are merged', async () => {
    const rows = rowsXml([
      ['کد ردیف', 'سال ۱۴۰۱', '', '', 'دقت رقم', 'علنی/غیرعلنی', 'نمونه'],
      ['', 'تخصیص (ریال)', 'عملکرد (ریال)', 'توضیح'],
      [1012, 5, 6, '', 'دقیق', 'علنی', 'خیر'],
    ])
    const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    const preview = await previewed('budgetAmount', workbook([{ name: 'بودجه', rows, after }]), {
      columns: ['line', 'amount', 'amount', null, 'qualifier', 'openness', 'sample'],
    })
    expect(preview.headers.map(({ header }) => header)).toContain('توضیح')
    expect(preview.rows.map(({ after: record }) => [record['fiscalYear'], record['phase'], record['amount']])).toEqual([
      [1401, 'allocated', '5'],
      [1401, 'actual', '6'],
    ])
  })

  it('stand for the rows below them, but for numbers', async () => {
    const rows = rowsXml([
      amounts,
      amount(5),
      ['', 1402, 'تخصیص', 6, 'دقیق', 'علنی', 'خیر'],
      amount(7, 1013),
      [1014, 1401, 'تخصیص', '', 'دقیق', 'علنی', 'خیر'],
    ])
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="D4:D5"/></mergeCells>'
    const preview = await previewed('budgetAmount', workbook([{ name: 'بودجه', rows, after }]))
    expect(preview.rows.map(({ row, after: record }) => [row, record['line'], record['amount']])).toEqual([
      [2, '1012', '5000000'],
      [3, '1012', '6000000'],
      [4, '1013', '7000000'],
    ])
    expect(faultsOf(preview)[0]).toContain('خانهٔ \u2066D5\u2069، «مبلغ»: این خانه با D4 یکی شده است')
  })
})
