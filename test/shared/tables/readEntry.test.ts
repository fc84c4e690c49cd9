import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../shared/columnTypes/index.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { copyCell, editCell } from '../../../shared/tables/showCell.ts'

const count: Column = { header: 'شمار', type: 'count' }
const decimal: Column = { header: 'مقدار', type: 'decimal' }
const percent: Column = { header: 'وزن', type: 'decimal', unit: 'درصد' }
const rial: Column = { header: 'مبلغ', type: 'rial', unit: 'ریال' }

describe('a number that may be read in two ways', () => {
  it.each([
    ['۱/۵۰۰', ['1500', '1.500']],
    ['۱۲.۵۰۰', ['12500', '12.500']],
    ['12,5', ['12.5']],
    ['-12.500', ['-12500', '-12.500']],
  ])('%s has the readings %j', (text, values) =>
    expect(readEntry(decimal, text)).toMatchObject({ is: 'ask', readings: values.map(value => ({ value })) }),
  )

  it.each([
    ['0.2', ['20', '0.2']],
    ['۰٫۰۵', ['5', '0.05']],
    ['-0.25', ['-25', '-0.25']],
    ['.5', ['50', '0.5']],
    ['0/2', ['20', '0.2']],
  ])('%s in percent has the readings %j', (text, values) =>
    expect(readEntry(percent, text)).toMatchObject({
      is: 'ask',
      about: 'percent',
      readings: values.map(value => ({ value })),
    }),
  )

  it.each(['20', '1', '1.5', '0', '0.0', '0.2%', '۰٫۲٪', '0.2 درصد'])('%s in percent has one', text => {
    expect(readEntry(percent, text).is).toBe('value')
  })

  it('is asked of a cell whose row is in percent', () => {
    expect(readEntry(decimal, '0.2', { unit: 'درصد' })).toMatchObject({ is: 'ask', about: 'percent' })
    expect(readEntry(decimal, '0.2', { unit: 'نفر' })).toEqual({ is: 'value', value: '0.2' })
  })

  it('is asked together with a unit that is missing', () => {
    expect(readEntry(rial, '821.268', { choices: {} })).toMatchObject({
      is: 'ask',
      about: 'moneyUnit',
      readings: expect.arrayContaining([
        { choice: { moneyUnit: 'million-rial', point: 'decimal' }, label: '۸۲۱٫۲۶۸ میلیون ریال', value: '821268000' },
      ]),
    })
    expect(readEntry(rial, '821.268', { choices: { moneyUnit: 'million-rial', point: 'thousands' } })).toEqual({
      is: 'value',
      value: '821268000000',
    })
  })

  it('is asked, and only for what the column may hold', () => {
    expect(readEntry(decimal, '۱۲.۵۰۰')).toMatchObject({
      is: 'ask',
      readings: [{ value: '12500' }, { value: '12.500' }],
    })
    expect(readEntry(count, '۱۲.۵۰۰')).toMatchObject({ is: 'ask', readings: [{ value: 12500, label: '۱۲٬۵۰۰' }] })
  })
})

describe('a typed cell', () => {
  it.each([
    [count, '١٤٠٠', 1400],
    [decimal, '(۵٫۲)', '-5.2'],
    [percent, '۳۳٫۳٪', '33.3'],
    [rial, '۴٬۵۰۰٬۰۰۰', '4500000'],
    [rial, '4,500,000 ریال', '4500000'],
    [rial, '۶۰۰ میلیون تومان', '6000000000'],
    [{ header: 'روز', type: 'date' } satisfies Column, '۱۸ دی ۱۴۰۱', '2023-01-08'],
    [{ header: 'نمونه', type: 'flag' } satisfies Column, 'بلی', true],
  ])('is read by its column: %j %s', (column, text, value) =>
    expect(readEntry(column, text)).toEqual({ is: 'value', value }),
  )

  it('says what is wrong', () => {
    expect(readEntry(rial, '۵ دلار')).toMatchObject({ is: 'bad' })
    expect(readEntry(rial, '۵ تومان', { unit: 'میلیون ریال' })).toMatchObject({ is: 'bad' })
    expect(readEntry(count, '۳۳٪')).toMatchObject({ is: 'bad' })
  })

  it('names a record by its code, or by a name that only one has', () => {
    const column: Column = { header: 'واحد', type: 'reference', to: 'department' }
    const options = [
      { code: 'a', label: 'انرژی' },
      { code: 'b', label: 'بحران' },
      { code: 'c', label: 'بحران' },
    ]
    expect(readEntry(column, 'انرژي', { options })).toEqual({ is: 'value', value: 'a' })
    expect(readEntry(column, 'B', { options })).toEqual({ is: 'value', value: 'b' })
    expect(readEntry(column, 'بحران', { options })).toMatchObject({ is: 'bad' })
    expect(readEntry(column, 'پل', { options })).toMatchObject({ is: 'bad' })
  })

  it('is read the same when it is edited or pasted again', () => {
    const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(String)
    fc.assert(
      fc.property(amounts, value => {
        expect(readEntry(rial, editCell(rial, value))).toEqual({ is: 'value', value })
        expect(readEntry(rial, copyCell(rial, value))).toEqual({ is: 'value', value })
      }),
    )
    const decimals = fc.tuple(fc.nat(), fc.stringMatching(/^\d{1,4}$/)).map(([a, b]) => `${a}.${b}`)
    fc.assert(
      fc.property(decimals, value => {
        expect(readEntry(decimal, editCell(decimal, value))).toEqual({ is: 'value', value })
        expect(readEntry(decimal, copyCell(decimal, value), { choices: {} })).toEqual({ is: 'value', value })
      }),
    )
  })
})
