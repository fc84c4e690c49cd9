import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../../shared/records/index.ts'
import { findTable, findTop } from '../../../shared/tables/findTable.ts'
import { guessHeader } from '../../../shared/tables/readHeader.ts'
import { rowJudge } from '../../../shared/tables/rowRole.ts'
import { headersOf, writeRow } from '../../../shared/tables/writeRow.ts'
import { anyRow } from '../../fixtures/anyRow.ts'
import { finished } from '../../fixtures/finished.ts'

/** Lines of cells parted by «|». */
const cellsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
const names = (kind: RecordKind, cells: string[]) =>
  guessHeader(tables[kind].columns, cells).map(column => (column == null ? column : column.name))
/** What the rows under a header are, in a file. */
const roles = (kind: RecordKind, header: string, rows: string) =>
  cellsOf(rows).map(rowJudge(tables[kind].columns, guessHeader(tables[kind].columns, cellsOf(header)[0] ?? [])))
const found = (kind: RecordKind, text: string) => finished(findTable(tables[kind].columns, cellsOf(text)))

describe('the header of a table', () => {
  it.each([
    [
      'at the top',
      'district',
      0,
      `کد|نام|نوع|ردیف|نمونه
       1|منطقهٔ ۱|منطقه|1|بله`,
    ],
    [
      'under a title and an empty row',
      'district',
      2,
      `فهرست مناطق شهرداری در سال ۱۴۰۲||||
       ||||
       کد|نام|نوع|ردیف|نمونه
       1|منطقهٔ ۱|منطقه|1|بله`,
    ],
    [
      'under a title of several cells',
      'drill',
      2,
      `شهرداری نمونه|||گزارش رزمایش‌ها||
       واحد:|مدیریت بحران||سال:|۱۴۰۱|
       کد|واحد|عنوان|تاریخ|نوع|مخاطره
       D-1|crisis|مانور|1401/02/07|دورمیزی|زلزله`,
    ],
    [
      'with Arabic letters, half-spaces and a row number',
      'budgetLine',
      1,
      `ردیف های بودجه
       رديف|كد رديف|عنوان|واحد|مأموريت|طبقه
       ۱|1001|نظافت|services||هزینه‌ای`,
    ],
    [
      'under a title without empty cells beside it',
      'budgetAmount',
      1,
      `سال ۱۴۰۱
       ک.ب|شرح|سال|رقم
       1001|نظافت|1401|35`,
    ],
    [
      'of one column',
      'department',
      0,
      `نام واحد
       خدمات شهری`,
    ],
  ] as const)('%s is found', (_, kind, header, text) => {
    expect(found(kind, text).header).toBe(header)
  })

  it.each([
    ['records alone', 'district', '1|منطقهٔ ۱|منطقه|1|بله\n2|منطقهٔ ۲|منطقه|2|بله'],
    ['names that nobody knows', 'office', 'شناسه|سمت سازمانی|توضیح\nboss|مدیر|قدیمی'],
    ['one cell', 'district', 'منطقه|||\n1|منطقهٔ ۱|منطقه|1'],
    ['records and only then a header', 'office', 'boss|مدیر\nvice|معاون\nکد|عنوان سمت\nx|y'],
  ] as const)('is not made of %s', (_, kind, text) => {
    const { header, body } = found(kind, text)
    expect(header).toBeUndefined()
    expect(body.length).toBeGreaterThan(0)
  })

  it('leaves the number of a row out where the kind has none, and only there', () => {
    expect(names('budgetLine', ['ردیف', 'کد', 'شرح'])).toEqual([null, 'code', 'title'])
    expect(names('budgetLine', ['#', 'شماره ردیف', 'شرح'])).toEqual([null, 'code', 'title'])
    expect(names('budgetLine', ['شماره ردیف', 'کد', 'شرح'])).toEqual([null, 'code', 'title'])
    expect(names('district', ['ردیف', 'کد', 'نام'])).toEqual(['position', 'code', 'name'])
  })
})

describe('the unit of a whole table', () => {
  const amounts = 'کد ردیف|سال مالی|مرحله|مبلغ\n1012|1401|مصوب|500'
  it.each([
    ['(ارقام به میلیون ریال)|||', 'میلیون ریال'],
    ['بودجهٔ سال ۱۴۰۱ – مبالغ به هزار تومان|||', 'هزار تومان'],
    ['بودجه|||واحد: ميليارد ريال', 'میلیارد ریال'],
    ['بودجهٔ سال ۱۴۰۱|||', undefined],
    ['ارقام به میلیون ریال|||به جز ردیف ۵ که تومان است', undefined],
  ])('is named by the title «%s»', (title, unit) => {
    expect(found('budgetAmount', `${title}\n|||\n${amounts}`).unit).toBe(unit)
  })

  it('is named by the corner cell', () => {
    const columns: Columns = {
      ...tables.budgetAmount.columns,
      approved: { header: '۱۴۰۱ مصوب', type: 'rial' },
      revised: { header: '۱۴۰۱ اصلاحی', type: 'rial' },
    }
    const { unit, header } = findTop(columns, [
      ['میلیون ریال', '1401 مصوب', '1401 اصلاحی'],
      ['1012', '500', '600'],
    ])
    expect({ unit, header }).toEqual({ unit: 'میلیون ریال', header: 0 })
  })
})

describe('rows that are no records', () => {
  const header = 'کد|شرح|واحد|طبقه'
  it.each([
    'جمع|جمع کل ردیف‌ها|services|هزینه‌ای',
    '|جمع کل||',
    '|جمع صفحه:||',
    '|جمع: ۳ واحد||',
    '|مجموع : ۱۲ ردیف بودجه||',
    'مجموع|||',
    'مجمـوع کل|||',
    '|جمع ردیف‌های هزینه‌ای|services|هزینه‌ای',
    'جمع مأموریت خدمات شهری|||',
    '|سرجمع||',
    '|زیر جمع||',
    '41600|جمع کل|services|هزینه‌ای',
    '|نقل از صفحهٔ قبل||',
    'TOTAL|||',
    '9999|جمع خدمات شهری|services|هزینه‌ای',
    '9999|جمع معابر و پیاده‌رو|services|هزینه‌ای',
    '9999|جمع هزینه‌ای و سرمایه‌ای|services|هزینه‌ای',
    '9999|جمعاً|services|هزینه‌ای',
    '9999|جمع کل (ریال)|services|هزینه‌ای',
    '9999|مجموعاً|services|هزینه‌ای',
    '9999|***جمع***|services|هزینه‌ای',
  ])('«%s» is a sum', row => {
    expect(found('budgetLine', `${header}\n1001|نظافت|services|هزینه‌ای\n${row}`)).toMatchObject({
      totals: [2],
      body: [1],
    })
  })

  it.each([
    '1001|جمع‌آوری زباله|services|هزینه‌ای',
    '1001|جمع آوری پسماند|services|هزینه‌ای',
    '1001|مجموعهٔ ورزشی|services|هزینه‌ای',
    '1001|جمعیت هلال احمر|services|هزینه‌ای',
    '1001|جمع‌خوانی قرآن|services|هزینه‌ای',
    '|جمع آوری آب‌های سطحی|services|هزینه‌ای',
  ])('«%s» is a record', row => {
    expect(found('budgetLine', `${header}\n${row}`)).toMatchObject({ totals: [], body: [1] })
  })

  it('are counted each once, with the header of the next page, notes and empty rows', () => {
    const text = `اعتبارات هزینه‌ای|||||
      ردیف|کد|شرح|واحد|طبقه|
      1|1001|نظافت|services|هزینه‌ای|
      2|1002|گل‌کاری|services|هزینه‌ای|
      |جمع صفحه|||
      ردیف|کد|شرح|واحد|طبقه|
      3|1003|آسفالت|services|هزینه‌ای|
      4|||||
      ||-|-|–|
      |جمع کل|||
      مأخذ: معاونت مالی|||||`
    expect(found('budgetLine', text)).toMatchObject({
      titles: [0],
      header: 1,
      body: [2, 3, 6],
      totals: [4, 9],
      repeated: [5],
      blank: [7, 8],
      notes: [10],
    })
  })

  it('are those with a dash in place of the value that they need, in files', () => {
    const amounts = '1012|1401|مصوب|-\n1013|1401|مصوب|–\n1014|1401|مصوب|0\n1015|1401|مصوب|'
    expect(roles('budgetAmount', 'کد ردیف|سال مالی|مرحله|مبلغ', amounts)).toEqual(['empty', 'empty', 'body', 'body'])
    expect(roles('district', 'کد|نام|نوع|ردیف|نمونه', '1|منطقهٔ ۱|منطقه|-|خیر')).toEqual(['body'])
    expect(found('budgetAmount', `کد ردیف|سال مالی|مرحله|مبلغ\n${amounts}`).body).toEqual([1, 2, 3, 4])
  })

  it('are told in a paste without a header by where it begins', () => {
    const place = [{ name: 'code' }, { name: 'title' }]
    const rows = cellsOf('1001|نظافت\n|جمع\n|')
    expect(finished(findTable(tables.budgetLine.columns, rows, place))).toMatchObject({
      body: [0],
      totals: [1],
      blank: [2],
    })
  })
})

it.each(recordKinds)('what the product writes of %s is a header and records', kind => {
  fc.assert(
    fc.property(fc.array(anyRow(kind), { maxLength: 8 }), rows => {
      const written = [headersOf(kind), ...rows.map(row => writeRow(kind, row as Row))]
      const table = finished(findTable(tables[kind].columns, written))
      expect(table).toMatchObject({ header: 0, titles: [], unit: undefined, body: rows.map((_, i) => i + 1) })
    }),
  )
})

it('what a row is does not hang on the rows before it', () => {
  const header = guessHeader(tables.drill.columns, headersOf('drill'))
  const judge = () => rowJudge(tables.drill.columns, header)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(...headersOf('drill').map(name => fc.constantFrom(name, 'زلزله', 'بله', ''))), {
        maxLength: 8,
      }),
      rows => {
        expect(rows.map(judge())).toEqual(rows.map(row => judge()(row)))
      },
    ),
  )
})

describe('a header of two rows, whose upper cells are merged', () => {
  const columns: Columns = {
    code: { header: 'کد ردیف', type: 'code' },
    title: { header: 'شرح', type: 'text' },
    approved: { header: '۱۴۰۵ مصوب', type: 'rial', aliases: ['مصوب 1405', 'مصوب سال 1405'] },
    allocated: { header: '۱۴۰۵ تخصیص', type: 'rial', aliases: ['تخصیص 1405', 'تخصیص سال 1405'] },
  }
  const columnsOf = (text: string) =>
    findTop(columns, cellsOf(text)).columns.map(column => column && `${column.name} ${column.unit ?? ''}`.trim())

  it.each([
    'کد ردیف|شرح|سال ۱۴۰۵|\n||مصوب|تخصیص\n1012|نظافت|10|20',
    'کد ردیف|شرح|اعتبارات سال ۱۴۰۵|\n||مصوب|تخصیص\n1012|نظافت|10|20',
    '||۱۴۰۵|\nکد ردیف|شرح|مصوب|تخصیص\n1012|نظافت|10|20',
    'کد ردیف|شرح|مصوب|تخصیص\n||۱۴۰۵|۱۴۰۵\n1012|نظافت|10|20',
    'بودجهٔ سال ۱۴۰۵|||\nکد ردیف|شرح|اعتبار|\n||مصوب|تخصیص\n1012|نظافت|10|20',
    'بودجهٔ سال ۱۴۰۵|||\n|||\nکد ردیف|شرح|مصوب|تخصیص\n1012|نظافت|10|20',
  ])('is read as one: %j', text => {
    expect(columnsOf(text)).toEqual(['code', 'title', 'approved', 'allocated'])
  })

  it('may name the unit in the merged cell', () => {
    expect(columnsOf('کد ردیف|شرح|سال ۱۴۰۵ (میلیون ریال)|\n||مصوب|تخصیص\n1012|نظافت|10|20')).toEqual([
      'code',
      'title',
      'approved میلیون ریال',
      'allocated میلیون ریال',
    ])
  })

  it('leaves phases of no year, or of two, unknown', () => {
    expect(columnsOf('کد ردیف|شرح|مصوب|تخصیص\n1012|نظافت|10|20')).toEqual(['code', 'title', undefined, undefined])
    expect(columnsOf('مقایسهٔ ۱۴۰۴ و ۱۴۰۵|||\n|||\nکد ردیف|شرح|مصوب|تخصیص\n1012|نظافت|10|20')[2]).toBeUndefined()
  })
})
