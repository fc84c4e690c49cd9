import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatRial } from '../../../shared/persian/money.ts'
import { parseMoney } from '../../../shared/persian/parseMoney.ts'
import { inWords, moneyInWords } from '../../../shared/persian/words.ts'

const amounts = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n })

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
    ['۹ هزار و ۴۱۴ میلیارد ریال', 9_414_000_000_000n],
    ['۹هزار و ۴۱۴ میلیارد ریال', 9_414_000_000_000n],
    ['۹هزارو۴۱۴میلیارد ریال', 9_414_000_000_000n],
    ['۹\u200Cهزار و ۴۱۴ ميليارد ريال', 9_414_000_000_000n],
    ['۹ هزار و ۴۱۴٫۵ میلیارد ریال', 9_414_500_000_000n],
    ['۹ هزار و ۴۱۴ میلیارد و ۲۵۰ میلیون ریال', 9_414_250_000_000n],
    ['۲ هزار و ۵۰۰ میلیون ریال', 2_500_000_000n],
    ['۵ میلیون و ۲۰۰ ریال', 5_000_200n],
    ['۵ میلیون و ۲۰۰ هزار ریال', 5_200_000n],
    ['۲ هزار و ۵۰۰ تومان', 25_000n],
    ['هزار و ۲۰۰ میلیارد تومان', 12_000_000_000_000n],
    ['۳ هزار میلیارد و ۵۰۰ میلیون ریال', 3_000_500_000_000n],
    ['۳ هزار میلیارد و ۵۰۰ میلیارد تومان', 35_000_000_000_000n],
    ['سه هزار و ۵۰۰ میلیارد ریال', 3_500_000_000_000n],
    ['سه هزار و پانصد میلیارد ریال', 3_500_000_000_000n],
    ['صد و بیست و سه هزار و چهارصد میلیون ریال', 123_400_000_000n],
    ['ششصد میلیون تومان', 6_000_000_000n],
    ['شش صد میلیون تومان', 6_000_000_000n],
    ['یکصد و بیست میلیون ریال', 120_000_000n],
    ['نیم میلیارد تومان', 5_000_000_000n],
    ['یک و نیم میلیارد تومان', 15_000_000_000n],
    ['یک میلیارد و نیم تومان', 15_000_000_000n],
    ['میلیون و نیم ریال', 1_500_000n],
    ['۲ و نیم میلیون ریال', 2_500_000n],
    ['دو میلیارد و نیم میلیون ریال', 2_000_500_000n],
    ['بیست و نیم میلیون ریال', 20_500_000n],
    ['۱۲ همت', 120_000_000_000_000n],
    ['۱۲٫۵ همت', 125_000_000_000_000n],
    ['۱۲/۵ همت تومان', 125_000_000_000_000n],
    ['دوازده همت', 120_000_000_000_000n],
    ['نیم همت', 5_000_000_000_000n],
    ['۲ همت و ۵۰۰ میلیارد تومان', 25_000_000_000_000n],
    ['بیست\u200Cوپنج میلیارد تومان', 250_000_000_000n],
    ['۹ هزارمیلیارد تومان', 90_000_000_000_000n],
    ['۳ تریلیون ریال', 3_000_000_000_000n],
    ['۱۵۰ ملیون تومن', 1_500_000_000n],
    ['۲ ملیارد ریال', 2_000_000_000n],
    ['ریال ۱۲٬۰۰۰', 12_000n],
    ['تومان ۲ میلیارد و ۵۰۰ میلیون', 25_000_000_000n],
    ['منفی پنج میلیون ریال', -5_000_000n],
    ['12 500 000 ریال', 12_500_000n],
    ['IRR 1,200', 1200n],
    ['۲ میلیارد و ۵۰۰ میلیون', 2_500_000_000n],
    ['پنج', 5n],
    ['۱۲ ۵۰۰ ۰۰۰', 12_500_000n],
    ['ششصدمیلیون تومان', 6_000_000_000n],
    ['صدوبیست میلیون ریال', 120_000_000n],
    ['۵۰۰هزارتومان', 5_000_000n],
    ['۹هزار و۴۱۴میلیاردریال', 9_414_000_000_000n],
    ['دویست‌و‌سی‌و‌پنج میلیون ریال', 235_000_000n],
    ['سیصدوسی‌وسه هزارمیلیاردریال', 333_000_000_000_000n],
    ['مبلغ: ۵۰۰ میلیون ریال', 500_000_000n],
    ['۵۰۰ میلیون ریال می‌باشد', 500_000_000n],
    ['۵۰۰ (میلیون ریال)', 500_000_000n],
    ['۱۲۵٬۰۰۰٬۰۰۰/- ریال', 125_000_000n],
    ['-/125,000,000 ریال', 125_000_000n],
    ['#۱۲۵٬۰۰۰٬۰۰۰# ریال', 125_000_000n],
    ['=125,000=', 125_000n],
    ['Rls 125,000', 125_000n],
    ['۱۲ هزار میلیارد تومان (۱۲ همت)', 120_000_000_000_000n],
    ['۱۲۵٬۰۰۰٬۰۰۰ ریال (صد و بیست و پنج میلیون ریال)', 125_000_000n],
    ['صد و بیست و پنج میلیون ریال (۱۲۵٬۰۰۰٬۰۰۰)', 125_000_000n],
    ['۵۰۰ میلیون تومان (۵ میلیارد ریال)', 5_000_000_000n],
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

  it('does not guess what هزار counts under a unit that has a scale', () => {
    expect(parseMoney('۲ هزار و ۵۰۰', { moneyUnit: 'million-rial' })).toMatchObject({ reason: 'notANumber' })
    expect(parseMoney('۲ هزار و ۵۰۰', { moneyUnit: 'toman' })).toEqual({ ok: true, rial: 25_000n })
    expect(parseMoney('۲ هزار و ۵۰۰ میلیون', { moneyUnit: 'million-rial' })).toEqual({ ok: true, rial: 2_500_000_000n })
  })

  it.each([
    ['۵ میلیون ریال و ۳ تومان', 'mixedUnits'],
    ['۰٫۵ ریال', 'notWholeRial'],
    ['۱٫۵', 'notWholeRial'],
    ['', 'empty'],
    ['میلیون تومان', 'notANumber'],
    ['تومان', 'notANumber'],
    ['۵٪', 'notANumber'],
    ['پنج و ده', 'notANumber'],
    ['۲ میلیون و ۳ میلیارد ریال', 'notANumber'],
    ['۲ میلیون و ۳ میلیون ریال', 'notANumber'],
    ['۱ میلیارد و ۲ هزار و ۵۰۰ میلیون ریال', 'notANumber'],
    ['۲ هزار و ۵۰۰ هزار میلیارد ریال', 'notANumber'],
    ['۵ و ۳ میلیون ریال', 'notANumber'],
    ['۱٫۵ هزار و ۲۰۰ میلیارد ریال', 'notANumber'],
    ['هزار و نیم میلیارد ریال', 'notANumber'],
    ['۲ میلیارد و ۵۰۰', 'notANumber'],
    ['۵ ریال ۳۰۰', 'notANumber'],
    ['۵ ریال و ۳ میلیون ریال', 'notANumber'],
    ['۱۲ همت ریال', 'notANumber'],
    ['۲ بیلیون ریال', 'notANumber'],
    ['۶۰۰ میلیون دلار', 'notANumber'],
    ['بیست بیست ریال', 'notANumber'],
    ['و ۵ ریال', 'notANumber'],
    ['۵ و', 'notANumber'],
    ['میلیارد و نیم و ۳ ریال', 'notANumber'],
    ['1.7924E+12', 'notANumber'],
    ['#REF!', 'notANumber'],
    ['########', 'notANumber'],
    ['1.7924e+12 ریال', 'notANumber'],
    ['۱٫۸×۱۰^۱۲', 'notANumber'],
    ['=SUM(A1:A3)', 'notANumber'],
    ['صدوبیستو میلیون ریال', 'notANumber'],
    ['وهزار', 'notANumber'],
    ['۱۲۵ میلیون ریال (صد و بیست میلیون ریال)', 'notANumber'],
    ['۱۲۵ میلیون ریال (برآورد)', 'notANumber'],
    ['1250 000', 'notANumber'],
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

  it.each([
    ['حدود ۵۰۰ میلیون ریال', 'دقت رقم'],
    ['بیش از ۵۰۰ میلیون تومان', 'دقت رقم'],
    ['~۵۰۰ میلیون ریال', 'دقت رقم'],
    ['۵۰۰ تا ۶۰۰ میلیون ریال', 'دو عدد'],
    ['۵۰۰-۶۰۰ میلیون ریال', 'دو عدد'],
    ['۵۰۰ یورو', 'ارز خارجی'],
    ['$500', 'ارز خارجی'],
    ['۵۰۰ م.ریال', 'کوتاه'],
    ['۵۰۰ میلیون ت', 'کوتاه'],
    ['1.7924e+12 ریال', 'گرد شده'],
    ['=B2*1000', 'فرمول'],
  ])('says why %s is no exact amount', (raw, why) => {
    const parsed = parseMoney(raw)
    expect(!parsed.ok && parsed.message).toContain(why)
  })

  it('needs no unit for nothing', () => {
    expect(parseMoney('0')).toEqual({ ok: true, rial: 0n })
    expect(parseMoney('۰٫۰۰')).toEqual({ ok: true, rial: 0n })
  })

  it('reads words that are written together as it reads them apart', () => {
    const rial = fc.bigInt({ min: 1n, max: 10n ** 16n })
    fc.assert(
      fc.property(rial, amount => {
        const apart = moneyInWords(amount, 'rial')
        expect(parseMoney(apart.replaceAll(' ', ''))).toEqual(parseMoney(apart))
      }),
    )
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
      fc.property(amounts, rial => {
        for (const unit of ['rial', 'million-rial', 'billion-toman', 'prose-toman', 'prose-rial'] as const) {
          expect(parseMoney(formatRial(rial, unit, { fraction: 12, named: true }))).toEqual({ ok: true, rial })
        }
      }),
    )
  })

  it('reads back every amount in words, below a million milliards, in each currency', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n }), rial => {
        expect(parseMoney(moneyInWords(rial, 'rial'))).toEqual({ ok: true, rial })
        const whole = rial - (rial % 10n)
        expect(parseMoney(moneyInWords(whole, 'toman'))).toEqual({ ok: true, rial: whole })
      }),
    )
  })

  it('reads back every compound of digits and scales', () => {
    const below = fc.integer({ min: 1, max: 999 })
    const spaces = fc.constantFrom(' ', '\u200C', '\u00A0')
    fc.assert(
      fc.property(below, below, below, spaces, fc.constantFrom('ریال', 'تومان'), (a, b, c, space, currency) => {
        const per = currency === 'ریال' ? 1n : 10n
        const [first, second, third] = [a, b, c].map(BigInt) as [bigint, bigint, bigint]
        const said: [string, bigint][] = [
          [`${a} هزار و ${b} میلیارد`, (first * 1000n + second) * 10n ** 9n],
          [`${a} هزار و ${b} میلیارد و ${c} میلیون`, (first * 1000n + second) * 10n ** 9n + third * 10n ** 6n],
          [`${a} میلیارد و ${b} میلیون و ${c} هزار`, first * 10n ** 9n + second * 10n ** 6n + third * 1000n],
          [`${a} میلیون و ${b} هزار و ${c}`, first * 10n ** 6n + second * 1000n + third],
          [`${inWords(a)} هزار و ${b} میلیون`, (first * 1000n + second) * 10n ** 6n],
          [`${a} هزار میلیارد و ${b} میلیارد`, first * 10n ** 12n + second * 10n ** 9n],
        ]
        for (const [text, amount] of said) {
          const spaced = `${toPersianDigits(text)} ${currency}`.replaceAll(' ', space)
          expect(parseMoney(spaced)).toEqual({ ok: true, rial: amount * per })
        }
      }),
    )
  })

  it('answers for any words of amounts', () => {
    const words = '۲ 500 ۱٫۵ و هزار میلیون میلیارد نیم سه بیست صد همت ریال تومان ( ) - 12.500'.split(' ')
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 9 }), said => {
        const parsed = parseMoney(said.join(' '), { moneyUnit: 'rial' })
        expect(parsed.ok ? typeof parsed.rial : parsed.message).toMatch(parsed.ok ? 'bigint' : /\.$/)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads both ends of 64 bits and nothing beyond', () => {
    expect(parseMoney('9223372036854775807', { moneyUnit: 'rial' })).toEqual({ ok: true, rial: 9223372036854775807n })
    expect(parseMoney('-9223372036854775808', { moneyUnit: 'rial' })).toEqual({ ok: true, rial: -9223372036854775808n })
    expect(parseMoney('-9223372036854775809', { moneyUnit: 'rial' })).toMatchObject({ reason: 'tooLarge' })
  })
})
