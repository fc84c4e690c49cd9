import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import type { Row } from '../../../shared/records/index.ts'
import { recordKinds } from '../../../shared/records/index.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { parseRow } from '../../../shared/tables/parseRow.ts'
import { readHeader } from '../../../shared/tables/readHeader.ts'
import { DoubtfulCell, rowReader } from '../../../shared/tables/readRow.ts'
import { rowSchema } from '../../../shared/tables/rowSchema.ts'
import { headersOf, writeRow } from '../../../shared/tables/writeRow.ts'
import { anyRow } from '../../fixtures/anyRow.ts'

describe.each(recordKinds)('any row of %s', kind => {
  it('survives JSON', () => {
    fc.assert(
      fc.property(anyRow(kind), row => {
        const json = JSON.parse(JSON.stringify(toJsonRow(kind, row as Row))) as unknown
        const read = parseRow(kind, json)
        expect(read).toEqual(row)
        expect(z.encode(rowSchema(kind), read)).toEqual(json)
      }),
    )
  })

  it('survives its cells', () => {
    const read = rowReader(kind, readHeader(kind, headersOf(kind), {}))
    fc.assert(
      fc.property(anyRow(kind), row => {
        expect(read(writeRow(kind, row as Row), {})).toEqual({ row, asWritten: true })
      }),
    )
  })
})

describe('a record', () => {
  const amount = {
    line: '۱۰۱۲',
    fiscalYear: 1401,
    phase: 'allocated',
    amount: '6000000000',
    qualifier: 'exact',
    openness: 'open',
    sample: false,
  }

  it('has its codes in Latin digits and its money exact', () => {
    const row = parseRow('budgetAmount', amount)
    expect(row).toMatchObject({ line: '1012', amount: 6_000_000_000n })
    expect(keyOf('budgetAmount', row)).toBe('1012/1401/allocated')
  })

  it.each([
    [{ amount: 6_000_000_000 }, 'مبلغ'],
    [{ amount: '9223372036854775808' }, 'مبلغ'],
    [{ amount: '6e9' }, 'مبلغ'],
    [{ line: 'a/b' }, 'کد ردیف'],
    [{ fiscalYear: 2022 }, 'سال مالی'],
    [{ phase: 'مصوب' }, 'مرحله'],
    [{ sample: 1 }, 'نمونه'],
    [{ qualifier: undefined }, 'دقت رقم'],
  ])('with %o is refused by the field’s header', (fields, field) => {
    const refused = expect.objectContaining({ code: 'bad-value', place: { file: 'x', field } })
    expect(() => parseRow('budgetAmount', { ...amount, ...fields }, { file: 'x' })).toThrow(refused)
  })

  it.each(['1401', '1401H1', '1401H2', '1401-01', '1401-12'])('takes the period %s', period => {
    expect(rowSchema('report').safeParse({ ...report, period }).success).toBe(true)
  })
  it.each(['1401H3', '1401-13', '1401-00', '2022', '1401-6'])('refuses the period %s', period => {
    expect(rowSchema('report').safeParse({ ...report, period }).success).toBe(false)
  })

  const report = {
    code: 'r1',
    agendaItem: 'i1',
    department: 'crisis',
    period: '1401',
    status: 'draft',
    revision: 1,
    narrative: 'متن',
    openness: 'open',
  }
})

describe('cells', () => {
  const header = readHeader('budgetAmount', headersOf('budgetAmount'), {})
  const cells = ['1012', '۱۴۰۱', 'تخصیص', '۶٬۰۰۰٬۰۰۰٬۰۰۰', 'دقیق', '', '', '', 'علنی', 'خیر']
  const withAmount = (amount: string, headers = header) =>
    rowReader('budgetAmount', headers)(cells.toSpliced(3, 1, amount), { row: 2 }).row

  it.each(['6000000000', '۶٬۰۰۰٬۰۰۰٬۰۰۰', '٦,000,000,000', '۶ میلیارد ریال', '۶/۰۰۰/۰۰۰/۰۰۰ ریال', '۶۰۰ میلیون تومان'])(
    'read the amount %s',
    amount => {
      expect(withAmount(amount).amount).toBe(6_000_000_000n)
    },
  )

  it('are in the unit that their header names', () => {
    const toman = readHeader(
      'budgetAmount',
      headersOf('budgetAmount').map(name => (name === 'مبلغ' ? 'مبلغ (میلیون تومان)' : name)),
      {},
    )
    expect(withAmount('۶۰۰', toman).amount).toBe(6_000_000_000n)
    expect(() => withAmount('۶۰۰ ریال', toman)).toThrow(expect.objectContaining({ place: { row: 2, field: 'مبلغ' } }))
  })

  it.each(['600 دلار', '۱/۵۰۰', '۱٫۵', '', '-', '1.7924E+12'])('refuse the amount «%s»', amount => {
    expect(() => withAmount(amount)).toThrow(
      expect.objectContaining({
        code: amount === '۱/۵۰۰' ? 'doubtful-cell' : 'bad-value',
        place: { row: 2, field: 'مبلغ' },
      }),
    )
  })

  const read = (amount: string, choices: ReadingChoices) =>
    rowReader('budgetAmount', header, choices)(cells.toSpliced(3, 1, amount), { row: 2 }).row.amount

  it('that only a choice can settle say so, and are read once it is made', () => {
    expect(() => read('821.268 ميليون ريال', {})).toThrow(
      expect.objectContaining({ doubt: expect.objectContaining({ about: 'point' }) }),
    )
    expect(() => read('35000', {})).toThrow(
      expect.objectContaining({ doubt: expect.objectContaining({ about: 'moneyUnit' }) }),
    )
    expect(() => read('35000', {})).toThrow(DoubtfulCell)
    expect(read('821.268 ميليون ريال', { point: 'thousands' })).toBe(821_268_000_000n)
    expect(read('821.268', { point: 'decimal', moneyUnit: 'million-rial' })).toBe(821_268_000n)
    expect(read('35000', { moneyUnit: 'thousand-toman' })).toBe(350_000_000n)
  })
})
