import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRial } from '../../../shared/persian/money.ts'
import { parseMoney } from '../../../shared/persian/parseMoney.ts'

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
    expect(parseMoney(raw)).toEqual({ ok: true, rial })
  })

  it('reads a bare number in the column’s unit, and a named one by its own', () => {
    expect(parseMoney('۴٬۵۰۰', 'million-rial')).toEqual({ ok: true, rial: 4_500_000_000n })
    expect(parseMoney('۴٫۵', 'billion-toman')).toEqual({ ok: true, rial: 45_000_000_000n })
    expect(parseMoney('۴۵۰ میلیون تومان', 'million-rial')).toEqual({ ok: true, rial: 4_500_000_000n })
    expect(parseMoney('۴۵۰ میلیون', 'million-toman')).toEqual({ ok: true, rial: 4_500_000_000n })
    expect(parseMoney('۴۵۰ تومان', 'million-rial')).toEqual({ ok: true, rial: 4500n })
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
    const parsed = parseMoney(raw)
    expect(parsed).toMatchObject({ ok: false, reason })
    expect(!parsed.ok && parsed.message).toMatch(/\.$/)
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
    expect(parseMoney('9223372036854775807')).toEqual({ ok: true, rial: 9223372036854775807n })
    expect(parseMoney('-9223372036854775808')).toEqual({ ok: true, rial: -9223372036854775808n })
    expect(parseMoney('-9223372036854775809')).toMatchObject({ reason: 'tooLarge' })
  })
})
