import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { parseNumber } from '../../../shared/persian/parseNumber.ts'
import { decimalText } from './persianText.ts'

describe('parseNumber', () => {
  it.each([
    ['1402', '1402'],
    ['۱۴۰۲', '1402'],
    ['١٤٠٢', '1402'],
    ['۱٬۴۰۰', '1400'],
    ['1,400', '1400'],
    ['۱،۴۰۰', '1400'],
    ['۹۳٬۰۰۰٬۰۰۰', '93000000'],
    ['۱۵٫۸۰', '15.80'],
    ['15.80', '15.80'],
    ['۱۵/۸۰', '15.80'],
    ['۱/۵', '1.5'],
    ['۰/۱۲۵', '0.125'],
    ['۱۵۰۰/۲۵۰', '1500.250'],
    ['۱٬۵۰۰/۲۵۰', '1500.250'],
    ['.5', '0.5'],
    ['۲/۵۰۰/۰۰۰/۰۰۰', '2500000000'],
    ['۱/۵۰۰٫۵', '1500.5'],
    ['۱٬۲۳۴٫۵', '1234.5'],
    ['(۱۲)', '-12'],
    ['( ۱۲ )', '-12'],
    ['۱۲-', '-12'],
    ['-۱۲', '-12'],
    ['−۱۲', '-12'],
    ['\u200F−\u200E۱۲', '-12'],
    ['+۱۲', '12'],
    ['۰۰۷', '7'],
    ['-0', '0'],
    ['9223372036854775807', '9223372036854775807'],
    ['\u2066−۵٫۲\u2069', '-5.2'],
  ])('reads %s as %s', (raw, value) => {
    expect(parseNumber(raw)).toEqual({ ok: true, value, percent: false })
  })

  it.each([
    ['۳۳٫۳٪', '33.3'],
    ['33.3%', '33.3'],
    ['٪۵', '5'],
    ['۵ درصد', '5'],
    ['(۵٪)', '-5'],
    ['(۵)٪', '-5'],
    ['−۵٪', '-5'],
  ])('reads %s as a percentage', (raw, value) => {
    expect(parseNumber(raw)).toEqual({ ok: true, value, percent: true })
  })

  it('asks about a single group of three after a slash and never guesses', () => {
    const parsed = parseNumber('۱/۵۰۰')
    expect(parsed).toMatchObject({ ok: false, reason: 'ambiguous', readings: ['1500', '1.500'] })
    expect(!parsed.ok && parsed.message).toContain('۱٬۵۰۰')
    expect(!parsed.ok && parsed.message).toContain('۱٫۵۰۰')
    expect(parseNumber('(۱/۵۰۰)')).toMatchObject({ reason: 'ambiguous', readings: ['-1500', '-1.500'] })
  })

  it.each(['', '   ', '\u200C', '\u202E'])('calls %j empty', raw => {
    expect(parseNumber(raw)).toMatchObject({ ok: false, reason: 'empty' })
  })

  it.each([
    'abc',
    '۱۴۰۱/۱۰/۱۸',
    '1,5',
    '1,50,000',
    '1.500.000',
    '12 34',
    '1e5',
    '--5',
    '(-5)',
    '5--',
    '٪',
    '٬',
    '/',
    '5/',
    '۰۳۱-۳۲۲۲',
    'NaN',
    '1/2/3',
  ])('refuses %s with a message that names it', raw => {
    const parsed = parseNumber(raw)
    expect(parsed).toMatchObject({ ok: false, reason: 'notANumber' })
    expect(!parsed.ok && parsed.message).toContain(raw)
  })

  it('never prints raw controls in a message', () => {
    const parsed = parseNumber('abc\u202Edef')
    expect(!parsed.ok && parsed.message).not.toMatch(/[\u202A-\u202E]/)
  })

  it('reads back whatever the formatter writes, in any digits', () => {
    fc.assert(
      fc.property(decimalText, decimal => {
        const value = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
        expect(parseNumber(formatNumber(decimal))).toEqual({
          ok: true,
          value: value === '-0' ? '0' : value,
          percent: false,
        })
        expect(parseNumber(toPersianDigits(decimal))).toEqual({ ok: true, value: decimal, percent: false })
      }),
    )
  })

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'۱2٣,٬./٫()-−%٪ +هa'.split('')) }), raw => {
        const parsed = parseNumber(raw)
        expect(parsed.ok ? parsed.value : parsed.message).toMatch(parsed.ok ? /^-?(0|[1-9]\d*)(\.\d+)?$/ : /\.$/)
      }),
      { numRuns: 2000 },
    )
  })
})
