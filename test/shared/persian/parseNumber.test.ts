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
    ['1.500.000', '1500000'],
    ['1.500,75', '1500.75'],
    ['۱٫۲۰۰٫۰۰۰', '1200000'],
    ['۱٫۲۰۰٫۰۰۰/۵', '1200000.5'],
    ['۱٫۲۰۰', '1.200'],
    ['12 500 000', '12500000'],
    ['۱۲ ۵۰۰ ۰۰۰', '12500000'],
    ['12\u00A0500\u00A0000', '12500000'],
    ['12\u2009500\u202F000', '12500000'],
    ['۱۲\u200C۵۰۰', '12500'],
    ["12'500'000", '12500000'],
    ['12’500.5', '12500.5'],
    ['۱۲ ۵۰۰٫۵', '12500.5'],
    ['012.500', '12.500'],
    ['0.125', '0.125'],
    ['1500.250', '1500.250'],
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

  it('asks about a comma before other than three digits, and follows the hand of the file', () => {
    expect(parseNumber('12,5')).toMatchObject({ about: 'comma', readings: [{ value: '12.5' }] })
    expect(parseNumber('0,125')).toMatchObject({ about: 'comma', readings: [{ value: '0.125' }] })
    expect(parseNumber('12,500', { comma: 'decimal' })).toMatchObject({ value: '12.500' })
    expect(parseNumber('12,5', { comma: 'thousands' })).toMatchObject({ reason: 'notANumber' })
    expect(parseNumber('۱/۵۰۰', { point: 'thousands' })).toMatchObject({ value: '1500' })
    expect(parseNumber('12.500', { point: 'decimal' })).toMatchObject({ value: '12.500' })
    expect(parseNumber('12.5', { point: 'thousands' })).toMatchObject({ value: '12.5' })
  })

  it.each([
    ['1.7924E+12', 'گرد شده'],
    ['۱٫۷۹۲۴E+۱۲', 'گرد شده'],
    ['5e3', 'گرد شده'],
    ['########', 'باریک'],
    ['#REF!', 'خطای فرمول'],
    ['#N/A', 'خطای فرمول'],
    ['#VALUE!', 'خطای فرمول'],
    ['#DIV/0!', 'خطای فرمول'],
  ])('says what a spreadsheet made of %s', (raw, why) => {
    const parsed = parseNumber(raw)
    expect(parsed).toMatchObject({ ok: false, reason: 'notANumber' })
    expect(!parsed.ok && parsed.message).toContain(why)
  })

  it('asks about a single group of three after a slash and never guesses', () => {
    const parsed = parseNumber('۱/۵۰۰')
    expect(parsed).toMatchObject({
      ok: false,
      reason: 'ambiguous',
      about: 'point',
      readings: [
        { choice: { point: 'thousands' }, value: '1500', label: '۱٬۵۰۰' },
        { choice: { point: 'decimal' }, value: '1.500', label: '۱٫۵۰۰' },
      ],
    })
    expect(!parsed.ok && parsed.message).toContain('۱٬۵۰۰')
    expect(!parsed.ok && parsed.message).toContain('۱٫۵۰۰')
    expect(parseNumber('(۱/۵۰۰)')).toMatchObject({
      readings: [{ value: '-1500' }, { value: '-1.500' }],
    })
  })

  it.each(['', '   ', '\u200C', '\u202E'])('calls %j empty', raw => {
    expect(parseNumber(raw)).toMatchObject({ ok: false, reason: 'empty' })
  })

  it.each([
    'abc',
    '۱۴۰۱/۱۰/۱۸',
    '1,50,000',
    '12 5000',
    '12 500 00',
    '1 200,300',
    '0,1234567',
    '012 500',
    '12 34',
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
        expect(parseNumber(toPersianDigits(decimal), { point: 'decimal' })).toEqual({
          ok: true,
          value: decimal,
          percent: false,
        })
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
