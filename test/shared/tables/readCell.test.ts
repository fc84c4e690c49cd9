import { describe, expect, it } from 'vitest'
import type { Column } from '../../../shared/columnTypes/index.ts'
import { budgetAmount } from '../../../shared/records/budgetAmount.ts'
import { budgetLine } from '../../../shared/records/budgetLine.ts'
import { indicator } from '../../../shared/records/indicator.ts'
import { training } from '../../../shared/records/training.ts'
import { readCell } from '../../../shared/tables/readCell.ts'

const percent: Column = { header: 'وزن', type: 'decimal', unit: 'درصد' }
const persons: Column = { header: 'افراد', type: 'count', unit: 'نفر' }
const free: Column = { header: 'مقدار', type: 'decimal' }
const rial = budgetAmount.columns.amount

describe('a cell of figures that says there is none', () => {
  it.each(['-', '—', 'ـــ', '…', '.', 'ندارد', 'فاقد اعتبار', 'نامشخص', 'ثبت‌نشده', 'N/A', 'null'])('%s', cell => {
    for (const type of ['rial', 'count', 'decimal', 'date', 'period'] as const)
      expect(readCell({ header: 'مقدار', type }, cell)).toEqual({ ok: true, value: null })
  })

  it('but not zero, and not in a text', () => {
    expect(readCell({ header: 'تعداد', type: 'count' }, '0')).toEqual({ ok: true, value: 0 })
    expect(readCell({ header: 'شرح', type: 'text' }, 'ندارد')).toEqual({ ok: true, value: 'ندارد' })
  })
})

describe('a cell with its unit', () => {
  it.each([
    [percent, '20%', '20'],
    [percent, '۲۰٪', '20'],
    [percent, '۲۰ درصد', '20'],
    [percent, '٪۲۰', '20'],
    [percent, '۰٫۲٪', '0.2'],
    [persons, '۱۲۰ نفر', 120],
    [persons, '120نفر', 120],
  ])('%o %s', (column, cell, value) => expect(readCell(column, cell)).toEqual({ ok: true, value }))

  it('is asked for where a share without its sign may be a spreadsheet’s own', () => {
    expect(readCell(percent, '0.2')).toMatchObject({ ok: false, doubt: { about: 'percent' } })
    expect(readCell(percent, '0.2', { choices: { percent: 'fraction' } })).toEqual({ ok: true, value: '20' })
    expect(readCell(percent, '0.2', { choices: { percent: 'points' } })).toEqual({ ok: true, value: '0.2' })
  })

  it.each([
    ['درصد', '20%', '20'],
    ['کیلووات‌ساعت', '1.5 kWh', '1.5'],
    ['کیلووات‌ساعت', '۱٫۵ کیلووات ساعت', '1.5'],
    ['متر مربع', '۱۲ مترمربع', '12'],
    ['متر مربع', '12 m²', '12'],
    ['ساعت', '۱٫۵ ساعت', '1.5'],
    ['ریال', '۶۰۰ میلیون تومان', '6000000000'],
    ['ریال', '4500', '4500'],
  ])('of a row in %s: %s', (unit, cell, value) => expect(readCell(free, cell, { unit })).toEqual({ ok: true, value }))

  it.each([
    [persons, '۲۰٪', 'درصد'],
    [persons, '۱۲ ساعت', 'ساعت'],
    [percent, '۱۲ نفر', 'نفر'],
    [persons, '۱۲ کتاب', 'عدد نیست'],
    [rial, '600 دلار', 'ارز خارجی'],
  ])('is refused by name where the column has another: %o %s', (column, cell, why) => {
    const read = readCell(column, cell)
    expect(!read.ok && read.message).toContain(why)
  })
})

describe('a cell as spreadsheets and pages leave it', () => {
  it.each([
    [persons, '１２００', 1200],
    [persons, "'1200", 1200],
    [persons, '\u2067۱۲۰۰\u2069', 1200],
    [persons, '\u200F1200\u200E', 1200],
    [persons, '۱2٣', 123],
    [persons, '12.', 12],
    [persons, '1 200', 1200],
    [free, '(۱۲)', '-12'],
    [free, '12-', '-12'],
    [free, '−۱۲٫۵', '-12.5'],
    [{ header: 'تاریخ', type: 'date' }, '１４０２/１/５', '2023-03-25'],
    [{ header: 'ساعت', type: 'time' }, '9:5', '09:05'],
    [{ header: 'سال', type: 'fiscalYear' }, 'سال مالی ۱۴۰۲', 1402],
    [{ header: 'دوره', type: 'period' }, 'سه‌ماههٔ دوم ۱۴۰۲', '1402Q2'],
    [budgetLine.columns.class, 'عمراني', 'capital'],
    [budgetAmount.columns.phase, 'اعتبار مصوب', 'approved'],
    [indicator.columns.frequency, 'سه ماهه', 'quarterly'],
    [training.columns.audience, 'دانش آموزان', 'students'],
    [training.columns.hours, '۱٫۵ ساعت', '1.5'],
  ] satisfies [Column, string, unknown][])('%o %s', (column, cell, value) => {
    expect(readCell(column, cell)).toEqual({ ok: true, value })
  })

  it.each(['-', '–', '—', 'ـ', '---', ' - '])('has nothing in «%s», and zero in ۰', cell => {
    expect(readCell(rial, cell)).toEqual({ ok: true, value: null })
    expect(readCell(rial, '۰ ریال')).toEqual({ ok: true, value: '0' })
  })

  it.each([
    ['#REF!', 'خطای فرمول'],
    ['#N/A', 'خطای فرمول'],
    ['########', 'باریک'],
    ['1.7924E+12', 'گرد شده'],
  ])('says what %s is in any column', (cell, why) => {
    for (const column of [rial, persons, free, { header: 'تاریخ', type: 'date' } as const, budgetLine.columns.class]) {
      const read = readCell(column, cell)
      expect(!read.ok && read.message).toContain(why)
    }
  })

  it.each(['02', '۰۲', '1402-1403', '2023'])('is no fiscal year: %s', cell => {
    expect(readCell({ header: 'سال', type: 'fiscalYear' }, cell)).toMatchObject({ ok: false })
  })
})

describe('what is said of a cell', () => {
  it.each([
    ['decimal', '۱۲،۵،۷'],
    ['decimal', '١٢ كيلوگرم و نيم'],
    ['decimal', '۱٫۷۹۲۴E+۱۲'],
    ['decimal', '۱۲/۵۰۰'],
    ['rial', '۱۲؛۵۰۰؛۰۰۰'],
    ['rial', '۸۲۱/۲۶۸ ميليون ريال'],
    ['rial', '12.500.00 ميليون ريال'],
    ['count', '۱۲ تا ١٥'],
    ['date', '۰۳/۰۴/۲۰۲۳'],
    ['time', '۲۵:۷۰'],
    ['fiscalYear', '۱۴۰۲-۱۴۰۳'],
    ['period', '۰۲'],
    ['code', '۶۰۰۱۰۰۰۱٫۰'],
  ] as const)('quotes it in its own digits and letters: %s «%s»', (type, cell) => {
    const found = readCell({ header: 'ستون', type }, cell, { choices: { moneyUnit: 'rial' } })
    expect(found.ok ? '' : found.message.replace(/[\u2066-\u2069]/g, '')).toContain(`«${cell}»`)
  })
})
