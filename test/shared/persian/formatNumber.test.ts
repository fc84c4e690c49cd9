import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent, formatSigned } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { decimalText } from './persianText.ts'
import { visualOrder } from './visualOrder.ts'

const plain = { isolate: false }

describe('formatNumber', () => {
  it.each([
    ['0', '۰'],
    ['1402', '۱٬۴۰۲'],
    ['93000', '۹۳٬۰۰۰'],
    ['15.80', '۱۵٫۸'],
    ['-5.2', '−۵٫۲'],
    ['1234567.891', '۱٬۲۳۴٬۵۶۷٫۸۹۱'],
    ['0.000001', '۰٫۰۰۰۰۰۱'],
  ])('writes %s as %s', (decimal, written) => {
    expect(formatNumber(decimal, plain)).toBe(written)
  })

  it('is exact for a 64-bit bigint', () => {
    expect(formatNumber(-9_223_372_036_854_775_807n, plain)).toBe('−۹٬۲۲۳٬۳۷۲٬۰۳۶٬۸۵۴٬۷۷۵٬۸۰۷')
  })

  it.each([
    ['0.25', 1, '۰٫۳'],
    ['-0.25', 1, '−۰٫۳'],
    ['2.5', 0, '۳'],
    ['0.249', 1, '۰٫۲'],
    ['1.005', 2, '۱٫۰۱'],
    ['999.96', 1, '۱٬۰۰۰'],
  ])('rounds %s to %i decimals half away from zero', (decimal, fraction, written) => {
    expect(formatNumber(decimal, { fraction, ...plain })).toBe(written)
  })

  it('shows no minus before a zero', () => {
    expect(formatNumber('-0.04', { fraction: 1, ...plain })).toBe('۰')
  })

  it('pads decimals when a column must line up', () => {
    expect(formatNumber('31', { fraction: 1, padded: true, ...plain })).toBe('۳۱٫۰')
  })

  it('isolates all but bare digits', () => {
    expect(formatNumber('402')).toBe('۴۰۲')
    expect(formatNumber('1400')).toBe('\u2066۱٬۴۰۰\u2069')
  })

  it('groups by threes from the right and loses no digit', () => {
    fc.assert(
      fc.property(decimalText, decimal => {
        const written = formatNumber(decimal, plain)
        expect(written).toMatch(/^−?[۰-۹]{1,3}(٬[۰-۹]{3})*(٫[۰-۹]+)?$/)
      }),
    )
  })
})

describe('formatPercent', () => {
  it('keeps one decimal at most', () => {
    expect(formatPercent('33.3333', plain)).toBe('۳۳٫۳٪')
    expect(formatPercent('50', plain)).toBe('۵۰٪')
    expect(formatPercent('-5.55', plain)).toBe('−۵٫۶٪')
  })
})

describe('formatSigned', () => {
  it('says up, down and unchanged by shape', () => {
    expect(stripIsolates(formatSigned('33.333'))).toBe('▲ ۳۳٫۳٪')
    expect(stripIsolates(formatSigned('-5.6'))).toBe('▼ ۵٫۶٪')
    expect(stripIsolates(formatSigned('0.01'))).toBe('۰٫۰٪')
    expect(formatSigned('1500', { percent: false, fraction: 0, isolate: false })).toBe('▲ ۱٬۵۰۰')
  })

  it('puts the triangle at the right and the percent sign right of its number', () => {
    expect(visualOrder(formatSigned('33.333'))).toBe('۳۳٫۳٪ ▲')
    expect(visualOrder(`رشد ${formatSigned('33.333')} شد`)).toContain('۳۳٫۳٪ ▲')
  })
})
