import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../shared/columnTypes/index.ts'
import { ownChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { columnReader } from '../../../shared/tables/columnReader.ts'

const count: Column = { header: 'شمار', type: 'count', unit: 'نفر' }
const rial: Column = { header: 'مبلغ', type: 'rial', unit: 'ریال' }

describe('a column', () => {
  it.each([
    [count, Number],
    [rial, BigInt],
  ])('reads plain digits as any others', (column, convert) => {
    const read = columnReader(column, { choices: ownChoices })
    fc.assert(
      fc.property(fc.maxSafeNat(), number => {
        const value = convert(String(number))
        expect(read(String(number))).toEqual({ ok: true, value, asWritten: true })
        expect(read(toPersianDigits(String(number)))).toEqual({ ok: true, value, asWritten: false })
        expect(read(`0${number}`)).toMatchObject({ ok: true, value, asWritten: false })
      }),
    )
  })

  it('does not take plain digits as they stand where its header says otherwise', () => {
    expect(columnReader(rial, { unit: 'میلیون تومان' })('12')).toEqual({
      ok: true,
      value: 120_000_000n,
      asWritten: false,
    })
    expect(columnReader(count, { unit: 'ساعت' })('12')).toMatchObject({ ok: false })
    expect(columnReader({ header: 'سال', type: 'fiscalYear' })('12')).toMatchObject({ ok: false })
  })

  it('takes nothing as it stands where the unit of amounts is not known', () => {
    expect(columnReader(rial)('12')).toMatchObject({ ok: false, doubt: { reason: 'noUnit', about: 'moneyUnit' } })
    expect(columnReader(rial)('۱۲ هزار تومان')).toMatchObject({ ok: true, value: 120_000n })
    expect(columnReader(rial, { choices: { moneyUnit: 'million-rial' } })('12')).toMatchObject({ value: 12_000_000n })
  })

  it('judges a cell that comes again as it did before', () => {
    const read = columnReader({ header: 'یکا', type: 'decimal' })
    expect(read('۵', 'ساعت')).toMatchObject({ ok: true })
    expect(read('۵ نفر', 'ساعت')).toMatchObject({ ok: false })
    expect(read('۵ نفر', 'نفر')).toMatchObject({ ok: true, value: '5' })
    expect(read('۵ نفر', 'ساعت')).toMatchObject({ ok: false })
  })
})
