import { numberToWords } from '@persian-tools/persian-tools'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords, moneyInWords, ordinal } from '../../../shared/persian/words.ts'

describe('inWords', () => {
  it.each([
    [0, 'صفر'],
    [-5, 'منفی پنج'],
    [16, 'شانزده'],
    [21, 'بیست و یک'],
    [100, 'صد'],
    [101, 'صد و یک'],
    [1000, 'هزار'],
    [1401, 'هزار و چهارصد و یک'],
    [93_000, 'نود و سه هزار'],
    [1_001_000, 'یک میلیون و هزار'],
    [1_500_000_000_000, 'هزار و پانصد میلیارد'],
    [10n ** 18n, 'یک میلیارد میلیارد'],
    [-1_000_000_000_001n, 'منفی هزار میلیارد و یک'],
  ])('says %s', (n, words) => {
    expect(inWords(n)).toBe(words)
  })

  it('agrees with persian-tools below a thousand milliards, but for its «یک هزار» and «شش صد»', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), n => {
        const theirs = String(numberToWords(n)).replace(/(چهار|پان|شش|هفت|هشت|نه) صد/g, '$1صد')
        const oneThousand = Math.floor(Math.abs(n) / 1000) % 1000 === 1
        expect(inWords(n)).toBe(oneThousand ? theirs.replace('یک هزار', 'هزار') : theirs)
      }),
    )
  })

  it('says two different 64-bit numbers differently', () => {
    const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    fc.assert(
      fc.property(int64, int64, (a, b) => {
        expect(inWords(a) === inWords(b)).toBe(a === b)
      }),
    )
  })
})

describe('ordinal', () => {
  it.each([
    [1, 'یکم'],
    [3, 'سوم'],
    [10, 'دهم'],
    [20, 'بیستم'],
    [23, 'بیست\u200Cوسوم'],
    [30, 'سی\u200Cام'],
    [33, 'سی\u200Cوسوم'],
    [73, 'هفتادوسوم'],
    [91, 'نودویکم'],
    [100, 'صدم'],
    [103, 'صد و سوم'],
    [123, 'صد و بیست\u200Cوسوم'],
    [1000, 'هزارم'],
    [1_000_030, 'یک میلیون و سی\u200Cام'],
  ])('writes %i', (n, word) => {
    expect(ordinal(n)).toBe(word)
  })

  it('refuses what is below zero', () => {
    expect(ordinal(0)).toBe('صفرم')
    expect(() => ordinal(-1)).toThrow(RangeError)
  })
})

describe('moneyInWords', () => {
  it('names the currency and loses no rial', () => {
    expect(moneyInWords(6_000_000_000n, 'prose-toman')).toBe('ششصد میلیون تومان')
    expect(moneyInWords(4_500_000_000n, 'rial')).toBe('چهار میلیارد و پانصد میلیون ریال')
    expect(moneyInWords(15n, 'toman')).toBe('یک تومان و پنج ریال')
    expect(moneyInWords(5n, 'toman')).toBe('پنج ریال')
    expect(moneyInWords(0n, 'toman')).toBe('صفر تومان')
    expect(moneyInWords(-10n, 'toman')).toBe('منفی یک تومان')
  })
})
