import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codeLife,
  drawCode,
  mostTries,
  type Pairing,
  renewCode,
  screenName,
  tryCode,
} from '../../../shared/hall/pairing.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'

const code = fc.integer({ min: 0, max: 999_999 }).map(number => drawCode(() => number))
/** Codes that differ, in the order in which they are drawn. */
const codes = fc.uniqueArray(code, { minLength: 12, maxLength: 12 })

const drawnFrom = (drawn: readonly string[]): (() => string) => {
  let next = 0
  return () => drawn[next++ % drawn.length] ?? ''
}

/** What a presenter and whoever knocks do. */
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('right' as const), wait: fc.nat(codeLife * 1.2) }),
    fc.record({ act: fc.constant('wrong' as const), wait: fc.nat(codeLife / 10) }),
    fc.record({ act: fc.constant('used' as const), wait: fc.nat(10) }),
  ),
  { maxLength: 30 },
)

describe('pairing', () => {
  it('lets in whoever types the code in time, in digits of any set, and nobody a second time', () => {
    fc.assert(
      fc.property(codes, fc.nat(codeLife - 1), fc.boolean(), (drawn, after, isPersian) => {
        const open = renewCode(null, drawnFrom(drawn), 0)
        const typed = isPersian ? `${toPersianDigits(drawn[0]!.slice(0, 3))} ${drawn[0]!.slice(3)}` : drawn[0]!
        const first = tryCode(open, typed, drawnFrom(drawn.slice(1)), after)
        expect(first.tried).toBe('paired')
        expect(first.pairing.code).toBe(drawn[1])
        expect(tryCode(first.pairing, typed, drawnFrom(drawn), after)).toEqual({
          tried: 'used',
          pairing: first.pairing,
        })
      }),
    )
  })

  it('refuses every code once it has expired, and takes none for a guess', () => {
    fc.assert(
      fc.property(codes, fc.nat(codeLife), (drawn, late) => {
        const open = renewCode(null, drawnFrom(drawn), 0)
        for (const typed of drawn.slice(0, 3))
          expect(tryCode(open, typed, drawnFrom(drawn), codeLife + late)).toEqual({ tried: 'expired', pairing: open })
        expect(renewCode(open, drawnFrom(drawn.slice(1)), codeLife).expiresAt).toBe(2 * codeLife)
      }),
    )
  })

  it('is closed after five wrong codes in all, whatever came between, until the presenter opens it again', () => {
    fc.assert(
      fc.property(codes, acts, (drawn, done) => {
        const newCode = drawnFrom(drawn)
        let pairing: Pairing = renewCode(null, newCode, 0)
        let [now, wrong] = [0, 0]
        for (const { act, wait } of done) {
          now += wait
          const { code: right, used } = pairing
          const typed = act === 'right' ? (right ?? '') : act === 'used' ? (used[0] ?? '') : otherThan(pairing)
          const { tried, pairing: next } = tryCode(pairing, typed, newCode, now)
          if (right !== null && (tried === 'wrong' || tried === 'closed')) wrong++
          expect({ act, tried: right === null ? tried : 'closed' }).toEqual({ act, tried: 'closed' })
          expect(tried === 'paired' && act !== 'right').toBe(false)
          expect(next.code === null).toBe(wrong >= mostTries)
          expect(next.triesLeft).toBe(mostTries - wrong)
          pairing = tried === 'expired' ? renewCode(next, newCode, now) : next
        }
        const again = renewCode(pairing, newCode, now)
        expect(again.triesLeft).toBe(wrong >= mostTries ? mostTries : mostTries - wrong)
      }),
    )
  })

  it('takes nothing but six digits for a guess', () => {
    const open = renewCode(null, () => '123456', 0)
    for (const typed of ['', '12345', '1234567', 'abcdef', '12345x', '۱۲۳۴۵'])
      expect(tryCode(open, typed, () => '654321', 0)).toEqual({ tried: 'no-code', pairing: open })
    expect(tryCode(open, ' ۱۲۳‌-۴۵۶ ', () => '654321', 0).tried).toBe('paired')
  })
})

describe('the name of a screen', () => {
  it('is one line of letters, digits and stops, however it was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), said => {
        const name = screenName(said)
        if (name === null) return
        expect(Array.from(name).length).toBeLessThanOrEqual(40)
        expect(name.isWellFormed()).toBe(said.isWellFormed())
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\n<>]/u)
      }),
    )
    expect(screenName('  تبلت\n\u202eعضو ۷ ')).toBe('تبلت عضو ۷')
    expect(screenName('می‌آید')).toBe('می‌آید')
    expect(screenName(' … ')).toBe(null)
  })
})

function otherThan({ code: right, used }: Pairing): string {
  for (let number = 0; ; number++) {
    const other = drawCode(() => number)
    if (other !== right && !used.includes(other)) return other
  }
}
