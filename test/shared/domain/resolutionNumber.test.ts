import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSerial, resolutionNumber, serialGaps } from '../../../shared/domain/resolutionNumber.ts'

describe('numbers of resolutions', () => {
  it('follow the council’s pattern', () => {
    const of = { serial: 2, session: 73, consecutive: 973, term: 6, year: 1401, clause: 6 }
    expect(resolutionNumber(null, of)).toBe('۲-۷۳')
    expect(resolutionNumber('ش/{term}/{consecutive}/{serial}', of)).toBe('ش/۶/۹۷۳/۲')
    expect(resolutionNumber('{serial}-{letter}', of)).toBe('۲-{letter}')
  })

  it('show a gap of any width at once', () => {
    expect(serialGaps([1, 2_000_000_000])).toEqual([{ from: 2, to: 1_999_999_999 }])
  })

  it('never repeat, and show what is missing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), taken => {
        const next = nextSerial(taken)
        expect(taken).not.toContain(next)
        const missing = serialGaps(taken).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        )
        expect([...taken, ...missing].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: next - 1 }, (_, i) => i + 1),
        )
      }),
    )
  })
})
