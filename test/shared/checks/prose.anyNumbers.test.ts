import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { rulesOfNarrative } from './check.ts'

/** A sentence with a place for the number that follows from its others, and that number. */
interface Said {
  write: (number: string) => string
  truth: number
  /** Decimals that it is said to. */
  fraction: number
}

const say = (value: number, fraction = 0) => formatNumber(value.toFixed(fraction), { isolate: false, fraction })
const broken = (text: string) => rulesOfNarrative(text).filter(rule => rule !== 'unbound-number')

const units = fc.constantFrom('مورد', 'نفر', 'میلیارد تومان', 'کیلومتر', 'هکتار', 'ساعت', 'تن', 'میلیون ریال')
const count = fc.integer({ min: 3, max: 9000 })
const pair = fc.record({ a: count, b: count, unit: units }).filter(({ a, b }) => b > a * 1.05)

const kinds: readonly (readonly [kind: string, said: fc.Arbitrary<Said>])[] = [
  [
    'growth',
    pair.map(({ a, b, unit }) => ({
      write: percent => `عملکرد از ${say(a)} ${unit} به ${say(b)} ${unit} رسید که ${percent} درصد رشد است.`,
      truth: ((b - a) / a) * 100,
      fraction: 1,
    })),
  ],
  [
    'fall',
    pair.map(({ a, b, unit }) => ({
      write: percent => `عملکرد از ${say(b)} ${unit} به ${say(a)} ${unit} رسید که ${percent} درصد کاهش است.`,
      truth: ((b - a) / b) * 100,
      fraction: 1,
    })),
  ],
  [
    'share',
    pair.map(({ a, b, unit }) => ({
      write: percent => `از ${say(b)} ${unit}، ${say(a)} ${unit} (${percent} درصد) انجام شد.`,
      truth: (a / b) * 100,
      fraction: 1,
    })),
  ],
  [
    'sum',
    fc.record({ parts: fc.array(count, { minLength: 2, maxLength: 5 }), unit: units }).map(({ parts, unit }) => ({
      write: total =>
        `${parts.map(part => `${say(part)} ${unit} در یک بخش`).join('، ')} و در مجموع ${total} ${unit} ثبت شد.`,
      truth: parts.reduce((sum, part) => sum + part, 0),
      fraction: 0,
    })),
  ],
  [
    'remainder',
    pair.map(({ a, b, unit }) => ({
      write: left => `از ${say(b)} ${unit} تنها ${say(a)} ${unit} انجام شد و ${left} ${unit} مانده است.`,
      truth: b - a,
      fraction: 0,
    })),
  ],
  [
    'deficit',
    pair.map(({ a, b, unit }) => ({
      write: gap => `تعهد ${say(b)} ${unit} و وصول ${say(a)} ${unit} بود؛ ${gap} ${unit} کسری.`,
      truth: b - a,
      fraction: 0,
    })),
  ],
  [
    'multiple',
    fc.record({ a: count, times: fc.integer({ min: 2, max: 9 }), unit: units }).map(({ a, times, unit }) => ({
      write: said => `شمار از ${say(a)} ${unit} به ${say(a * times)} ${unit} رسید و ${said} برابر شد.`,
      truth: times,
      fraction: 0,
    })),
  ],
]

describe('a sentence made of any numbers', () => {
  it.each(kinds)('with its true %s is silent, and found with one that is off by more than rounding', (_, said) => {
    fc.assert(
      fc.property(said, fc.integer({ min: 3, max: 40 }), ({ write, truth, fraction }, off) => {
        expect(broken(write(say(truth, fraction)))).toEqual([])
        expect(broken(write(say(truth * (1 + off / 50) + off, fraction)))).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('that says which way they went is found exactly when they went the other way', () => {
    fc.assert(
      fc.property(pair, fc.boolean(), ({ a, b, unit }, rises) => {
        const [from, to] = rises ? [a, b] : [b, a]
        const text = (word: string) => `شمار از ${say(from)} ${unit} به ${say(to)} ${unit} ${word} یافت.`
        expect(broken(text(rises ? 'افزایش' : 'کاهش'))).toEqual([])
        expect(broken(text(rises ? 'کاهش' : 'افزایش'))).toEqual(['direction-mismatch'])
      }),
      { numRuns: 60 },
    )
  })
})
