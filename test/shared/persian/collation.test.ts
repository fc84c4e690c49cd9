import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFa, sortKey } from '../../../shared/persian/collation.ts'
import { messyText, persianWord } from './persianText.ts'

describe('compareFa', () => {
  it('follows the alphabet, with پ چ ژ گ in their places', () => {
    const cities = ['آمل', 'اراک', 'بابل', 'پاکدشت', 'تبریز', 'جهرم', 'چابهار', 'حمیدیا', 'زابل', 'ژاورود', 'ساری']
    const more = ['قم', 'کرج', 'گرگان', 'لار', 'ملایر', 'نور', 'ورامین', 'همدان', 'یزد']
    const sorted = [...cities, ...more]
    expect([...sorted].reverse().sort(compareFa)).toEqual(sorted)
  })

  it('orders numbers by value, in any digits', () => {
    expect(['منطقهٔ ۱۰', 'منطقهٔ 2', 'منطقهٔ ۱'].sort(compareFa)).toEqual(['منطقهٔ ۱', 'منطقهٔ 2', 'منطقهٔ ۱۰'])
  })

  it('puts numbers before letters and Latin after them', () => {
    expect(['PDF', 'یزد', '۱۲', 'آب'].sort(compareFa)).toEqual(['۱۲', 'آب', 'یزد', 'PDF'])
  })

  it('doesn’t tell twin letters, half-spaces, harakat and punctuation apart', () => {
    expect(compareFa('كتاب‌هاي', 'کتابهای')).toBe(0)
    expect(compareFa('«مدرّس»', 'مدرس')).toBe(0)
  })

  it('sorts a word before its continuations, and word by word', () => {
    expect(['آبادان', 'آب زلال', 'آب'].sort(compareFa)).toEqual(['آب', 'آب زلال', 'آبادان'])
  })

  it('agrees with ICU on Persian words and numbers', () => {
    const icu = new Intl.Collator('fa', { numeric: true })
    const text = fc.array(fc.oneof(persianWord, fc.nat(2000).map(String)), { minLength: 1, maxLength: 3 })
    const phrase = text.map(words => words.join(' '))
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        expect(Math.sign(compareFa(a, b))).toBe(Math.sign(icu.compare(a, b)))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('sortKey', () => {
  it('is ASCII, so that byte order and JavaScript’s agree', () => {
    fc.assert(
      fc.property(fc.oneof(messyText, fc.string({ unit: 'binary' })), text => {
        expect(sortKey(text)).toMatch(/^[!-~]*$/)
      }),
    )
  })

  it('sorts bytes as compareFa sorts texts', () => {
    fc.assert(
      fc.property(messyText, messyText, (a, b) => {
        expect(Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))).toBe(compareFa(a, b))
      }),
    )
  })
})
