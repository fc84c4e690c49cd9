import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphLevels, reorderVisually } from '../../../electron/pdf/text/bidi.ts'
import { formatPercent } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { isolateFigures } from '../../../shared/persian/isolateFigures.ts'

const shown = (text: string) => isolateFigures(text).replaceAll('\u2066', '⟦').replaceAll('\u2069', '⟧')

/** What a reader sees from left to right, by the levels of UAX#9. */
function seen(text: string): string {
  const { levels, baseLevel } = paragraphLevels(text, 'rtl')
  const units = text.split('').map((unit, index) => ({ unit, level: levels?.[index] ?? baseLevel }))
  return stripIsolates(
    reorderVisually(units)
      .map(({ unit }) => unit)
      .join(''),
  )
}

const digit = fc.constantFrom(...Array.from('۰۱۲۳۴۵۶۷۸۹'))
const digits = fc.array(digit, { minLength: 1, maxLength: 9 }).map(parts => parts.join(''))
const figure = fc.oneof(
  digits.map(each => `${each}٪`),
  digits.map(each => `−${each}`),
  fc.tuple(digits, digits).map(ends => ends.join('–')),
  fc.tuple(digits, digits, digits).map(parts => parts.join('-')),
  fc.tuple(digits, fc.constantFrom('W', 'kWh', 'm²', '°C')).map(([value, unit]) => `${value} ${unit}`),
  fc.constantFrom('+98 21 8877 6655', '137.example.ir', '@shora_city', '/srv/daily', 'C++'),
)
const word = fc.constantFrom('سهم', 'آب', 'نیم‌سال', 'دورهٔ', 'کار')

describe('isolateFigures', () => {
  it.each([
    ['سهم آب ۱۲٪ است.', 'سهم آب ⟦۱۲٪⟧ است.'],
    ['(۱۲٪)، یعنی −۵ یا +۳٫۱٪', '(⟦۱۲٪⟧)، یعنی ⟦−۵⟧ یا ⟦+۳٫۱٪⟧'],
    ['دورهٔ ۱۴۰۰–۱۴۰۴ و سال ۱۴۰۱-۱۴۰۲', 'دورهٔ ⟦۱۴۰۰–۱۴۰۴⟧ و سال ⟦۱۴۰۱-۱۴۰۲⟧'],
    ['تلفن ۰۳۱-۳۲۲۲۱۱۱۱ یا ۰۲۱ ۸۸۷۷ ۶۶۵۵', 'تلفن ⟦۰۳۱-۳۲۲۲۱۱۱۱⟧ یا ⟦۰۲۱ ۸۸۷۷ ۶۶۵۵⟧'],
    ['توان 40 W و 3.5 kWh', 'توان ⟦40 W⟧ و ⟦3.5 kWh⟧'],
    ['با (https://example.ir/a/) و C++.', 'با (⟦https://example.ir/a/⟧) و ⟦C++⟧.'],
  ])('keeps the figures of «%s» together', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(['۱۴۰۲/۰۹/۱۵ ساعت ۱۵:۳۰', 'مبلغ ۱۲٬۵۰۰٫۵ ریال', 'نامهٔ الف-۱۲', 'نقشهٔ GIS و Core i5.', '۱۲ A4', 'بی‌عدد', ''])(
    'leaves «%s» as it is, since it keeps together by itself',
    text => {
      expect(isolateFigures(text)).toBe(text)
    },
  )

  it('leaves what the number formatter wrote', () => {
    expect(isolateFigures(formatPercent('12.5'))).toBe(formatPercent('12.5'))
  })

  it('adds nothing but isolates and is done at once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...Array.from('۱2−+-–.:/٪% $aWک\u2066\u2069\u200c')), digit) }),
        text => {
          const once = isolateFigures(text)
          expect(stripIsolates(once)).toBe(stripIsolates(text))
          expect(isolateFigures(once)).toBe(once)
        },
      ),
      { examples: [['۰%/a'], ['-۰//a']] },
    )
  })

  it('shows a figure as it was typed between any Persian words', () => {
    fc.assert(
      fc.property(word, figure, word, (before, typed, after) => {
        expect(seen(isolateFigures(`${before} ${typed} ${after}`))).toContain(` ${typed} `)
      }),
    )
  })
})
