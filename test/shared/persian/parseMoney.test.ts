import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRial } from '../../../shared/persian/money.ts'
import { parseMoney } from '../../../shared/persian/parseMoney.ts'

function readings(raw: string): string[] {
  const parsed = parseMoney(raw)
  return parsed.ok || !('readings' in parsed) ? [] : parsed.readings.map(({ label, rial }) => `${label}: ${rial}`)
}

describe('parseMoney', () => {
  it.each([
    ['۶۰۰ میلیون تومان', 6_000_000_000n],
    ['۴۵۰ ميليون تومان', 4_500_000_000n],
    ['۱۵ میلیارد تومان', 150_000_000_000n],
    ['۱٫۵ میلیارد تومان', 15_000_000_000n],
    ['۱/۵ میلیارد تومان', 15_000_000_000n],
    ['۱۰۰۰ ریال', 1000n],
    ['۱۰۰تومان', 1000n],
    ['﷼ ۵۰۰', 500n],
    ['۵۰۰ هزار تومان', 5_000_000n],
    ['۲ میلیارد و ۵۰۰ میلیون ریال', 2_500_000_000n],
    ['۲ میلیارد تومان و ۵۰۰ میلیون تومان', 25_000_000_000n],
    ['۳ هزار میلیارد تومان', 30_000_000_000_000n],
    ['هزار میلیارد تومان', 10_000_000_000_000n],
    ['۲/۵۰۰/۰۰۰/۰۰۰', 2_500_000_000n],
    ['(۱۲٬۰۰۰) ریال', -12_000n],
    ['(۱۲ میلیون ریال)', -12_000_000n],
    ['−۵ میلیون و ۵۰۰ هزار ریال', -5_500_000n],
    ['9223372036854775807', 9_223_372_036_854_775_807n],
    ['۰٫۱ تومان', 1n],
  ])('reads %s', (raw, rial) => {
    expect(parseMoney(raw, { moneyUnit: 'rial' })).toEqual({ ok: true, rial })
  })

  it('reads a bare number in the column’s unit, and a named one by its own', () => {
    expect(parseMoney('۴٬۵۰۰', { moneyUnit: 'million-rial' })).toEqual({ ok: true, rial: 4_500_000_000n })
    expect(parseMoney('۴٫۵', { moneyUnit: 'billion-toman' })).toEqual({ ok: true, rial: 45_000_000_000n })
    expect(parseMoney('۴۵۰ میلیون تومان', { moneyUnit: 'million-rial' })).toEqual({ ok: true, rial: 4_500_000_000n })
    expect(parseMoney('۴۵۰ میلیون', { moneyUnit: 'million-toman' })).toEqual({ ok: true, rial: 4_500_000_000n })
    expect(parseMoney('۴۵۰ تومان', { moneyUnit: 'million-rial' })).toEqual({ ok: true, rial: 4500n })
  })

  it.each([
    ['۵ میلیون ریال و ۳ تومان', 'mixedUnits'],
    ['۰٫۵ ریال', 'notWholeRial'],
    ['۱٫۵', 'notWholeRial'],
    ['', 'empty'],
    ['میلیون تومان', 'notANumber'],
    ['تومان', 'notANumber'],
    ['۵٪', 'notANumber'],
    ['پنج', 'notANumber'],
    ['(−۵)', 'notANumber'],
    ['۵ میلیون و −۳ هزار', 'notANumber'],
    ['۱/۵۰۰ تومان', 'ambiguous'],
    ['9223372036854775808', 'tooLarge'],
    ['۱۰ میلیارد میلیارد ریال', 'tooLarge'],
  ])('refuses %j as %s, with a message', (raw, reason) => {
    const parsed = parseMoney(raw, { moneyUnit: 'rial' })
    expect(parsed).toMatchObject({ ok: false, reason })
    expect(!parsed.ok && parsed.message).toMatch(/\.$/)
  })

  it('asks for the unit that nobody names, in all units that the amount may be in', () => {
    expect(parseMoney('35,000')).toMatchObject({ reason: 'noUnit', about: 'moneyUnit' })
    expect(readings('35,000')).toContain('میلیون ریال: 35000000000')
    expect(readings('۶۰۰ میلیون')).toEqual(['ریال: 600000000', 'تومان: 6000000000'])
    expect(readings('۱٫۵')).not.toContain('ریال: 1')
    expect(readings('821.268')).toContain('میلیون ریال: null')
    expect(parseMoney('کتاب')).toMatchObject({ reason: 'notANumber' })
  })

  it('asks what a single point before three digits is, also where the amount names its unit', () => {
    expect(parseMoney('821.268 ميليون ريال')).toMatchObject({
      reason: 'ambiguous',
      about: 'point',
      readings: [
        { choice: { point: 'thousands' }, label: '۸۲۱٬۲۶۸', rial: 821_268_000_000n },
        { choice: { point: 'decimal' }, label: '۸۲۱٫۲۶۸', rial: 821_268_000n },
      ],
    })
    expect(parseMoney('821.268 ميليون ريال', { point: 'decimal' })).toEqual({ ok: true, rial: 821_268_000n })
  })

  it('refuses a pasted page of multipliers at once', () => {
    expect(parseMoney('میلیون '.repeat(20_000))).toMatchObject({ ok: false, reason: 'notANumber' })
  })

  it('reads back every amount that was written without rounding', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), rial => {
        for (const unit of ['rial', 'million-rial', 'billion-toman', 'prose-toman', 'prose-rial'] as const) {
          expect(parseMoney(formatRial(rial, unit, { fraction: 12, named: true }))).toEqual({ ok: true, rial })
        }
      }),
    )
  })

  it('reads both ends of 64 bits and nothing beyond', () => {
    expect(parseMoney('9223372036854775807', { moneyUnit: 'rial' })).toEqual({ ok: true, rial: 9223372036854775807n })
    expect(parseMoney('-9223372036854775808', { moneyUnit: 'rial' })).toEqual({ ok: true, rial: -9223372036854775808n })
    expect(parseMoney('-9223372036854775809', { moneyUnit: 'rial' })).toMatchObject({ reason: 'tooLarge' })
  })
})
