import { describe, expect, it } from 'vitest'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { formatRial, moneyUnitName, rialIn } from '../../../shared/persian/money.ts'

describe('formatRial in prose', () => {
  it.each([
    [6_000_000_000n, '۶۰۰ میلیون تومان'],
    [4_500_000_000n, '۴۵۰ میلیون تومان'],
    [150_000_000_000n, '۱۵ میلیارد تومان'],
    [15_000_000_000n, '۱٫۵ میلیارد تومان'],
    [30_000_000_000_000n, '۳٬۰۰۰ میلیارد تومان'],
    [4_500_000n, '۴۵۰ هزار تومان'],
    [12_345n, '۱٬۲۳۴٫۵ تومان'],
    [1610n, '۱۶۱ تومان'],
    [0n, '۰ تومان'],
    [-15_000_000_000n, '−۱٫۵ میلیارد تومان'],
  ])('writes %i rial as %s', (rial, written) => {
    expect(stripIsolates(formatRial(rial, 'prose-toman'))).toBe(written)
  })

  it('moves to the next word when rounding reaches it', () => {
    expect(stripIsolates(formatRial(9_999_999_999n, 'prose-toman'))).toBe('۱ میلیارد تومان')
    expect(stripIsolates(formatRial(9_994_000_000n, 'prose-toman'))).toBe('۹۹۹٫۴ میلیون تومان')
  })

  it('says ریال when asked', () => {
    expect(stripIsolates(formatRial(4_500_000_000n, 'prose-rial'))).toBe('۴٫۵ میلیارد ریال')
  })

  it('rounds to the decimals asked for', () => {
    expect(stripIsolates(formatRial(107_142_857n, 'prose-toman', { fraction: 1 }))).toBe('۱۰٫۷ میلیون تومان')
  })
})

describe('formatRial in a table', () => {
  it('gives the number alone, and the unit’s name apart or with it', () => {
    expect(stripIsolates(formatRial(4_500_000_000n, 'million-rial'))).toBe('۴٬۵۰۰')
    expect(moneyUnitName('million-rial')).toBe('میلیون ریال')
    expect(stripIsolates(formatRial(4_500_000_000n, 'million-rial', { named: true }))).toBe('۴٬۵۰۰ میلیون ریال')
  })

  it('rounds once to one decimal by default', () => {
    expect(stripIsolates(formatRial(450_000n, 'million-rial'))).toBe('۰٫۵')
    expect(stripIsolates(formatRial(15_000_000_000n, 'billion-toman'))).toBe('۱٫۵')
  })
})

describe('rialIn', () => {
  it('is exact', () => {
    expect(rialIn(4_500_000_001n, 'million-rial')).toBe('4500.000001')
    expect(rialIn(9_223_372_036_854_775_807n, 'billion-toman')).toBe('922337203.6854775807')
  })
})
