import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent, formatSigned } from '../../../shared/persian/formatNumber.ts'
import {
  formatPhone,
  formatRange,
  isolate,
  isolateRightToLeft,
  stripIsolates,
} from '../../../shared/persian/isolate.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { formatRial } from '../../../shared/persian/money.ts'
import { decimalText } from './persianText.ts'
import { visualOrder } from './visualOrder.ts'

/** Neighbours that pull an unprotected number apart: letters of both directions, digits, brackets, marks. */
const neighbour = fc.constantFrom('', 'رشد ', 'PDF ', '۱۲ ', '(', '۵-', 'ردیف: ', 'A1/', '٪ ', '−')

describe('isolate', () => {
  it.each([
    ['−۵', '−۵'],
    ['۳۳٫۳٪', '۳۳٫۳٪'],
    ['۰۳۱-۳۲۲۲۱۱۱۱', '۰۳۱-۳۲۲۲۱۱۱۱'],
    ['۱۴۰۱/۱۰/۱۸', '۱۴۰۱/۱۰/۱۸'],
    ['۱٬۲۳۴٫۵', '۱٬۲۳۴٫۵'],
    ['+۹۸ ۳۱ ۳۲۲۲', '+۹۸ ۳۱ ۳۲۲۲'],
  ])('shows %s from left to right wherever it stands', (text, seen) => {
    fc.assert(
      fc.property(neighbour, neighbour, (before, after) => {
        expect(visualOrder(`${before}${isolate(text)} ${after}`)).toContain(seen)
      }),
    )
  })

  it('is needed: bare UAX#9 moves the sign and the halves', () => {
    expect(visualOrder('رشد −۵')).not.toContain('−۵')
    expect(visualOrder('رشد ۵٪')).not.toContain('۵٪')
    expect(visualOrder('تلفن ۰۳۱-۳۲۲۲۱۱۱۱')).not.toContain('۰۳۱-۳۲۲۲۱۱۱۱')
  })

  it('leaves bare digits and phrases that start with a letter alone', () => {
    for (const text of ['', '۱۴۰۲', '1402', 'یکشنبه ۱۸ دی ۱۴۰۱', 'نیمهٔ نخست ۱۴۰۱']) expect(isolate(text)).toBe(text)
  })

  it('keeps a phrase that starts with a number together and right to left', () => {
    const seen = '۱۸ دی ۱۴۰۱'
      .split(' ')
      .map(word => (word === 'دی' ? 'ید' : word))
      .reverse()
      .join(' ')
    fc.assert(
      fc.property(neighbour, neighbour, (before, after) => {
        expect(visualOrder(`${before}${isolate('۱۸ دی ۱۴۰۱')} ${after}`)).toContain(seen)
      }),
    )
  })

  it('changes nothing the second time', () => {
    for (const text of ['−۵', '۱۸ دی ۱۴۰۱', '▲ ۵']) expect(isolate(isolate(text))).toBe(isolate(text))
    expect(isolateRightToLeft(isolateRightToLeft('▲ ۵'))).toBe(isolateRightToLeft('▲ ۵'))
    expect(isolate('\u2066−۵\u2069 تا \u2066−۲\u2069')).toBe('\u2067\u2066−۵\u2069 تا \u2066−۲\u2069\u2069')
  })
})

describe('every formatted value', () => {
  it('looks the same after any neighbour as alone', () => {
    const value = fc.oneof(
      decimalText.map(decimal => formatNumber(decimal)),
      decimalText.map(decimal => formatPercent(decimal)),
      decimalText.map(decimal => formatSigned(decimal)),
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(rial => formatRial(rial, 'prose-toman')),
      fc.constantFrom('2023-01-08', '2020-03-20').map(iso => formatJalaliDate(iso, 'long')),
      fc.constantFrom('2023-01-08', '2020-03-20').map(iso => formatJalaliDate(iso)),
    )
    fc.assert(
      fc.property(value, fc.constantFrom('رشد ', 'PDF (', '', '٪ ', 'ردیف: '), neighbour, (text, before, after) => {
        expect(visualOrder(`${before}${text} ${after}`)).toContain(visualOrder(text))
      }),
      { numRuns: 500 },
    )
  })

  it('loses its isolates where plain text is wanted', () => {
    expect(stripIsolates(formatSigned('33.333'))).toBe('▲ ۳۳٫۳٪')
  })
})

describe('formatRange', () => {
  it('reads from the right, the lower end first', () => {
    expect(stripIsolates(formatRange('۱۵', '۲۰'))).toBe('۱۵ تا ۲۰')
    expect(visualOrder(`بازهٔ ${formatRange(formatNumber('-5'), formatNumber('-2'))}`)).toContain('−۲ ات −۵')
  })
})

describe('formatPhone', () => {
  it('shows the area code on the left', () => {
    expect(visualOrder(`تلفن ${formatPhone('031-32221111')}`)).toContain('۰۳۱-۳۲۲۲۱۱۱۱')
  })
})
