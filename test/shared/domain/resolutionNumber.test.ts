import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSerial, resolutionNumber, serialGaps, unsaidFields } from '../../../shared/domain/resolutionNumber.ts'

const of = {
  serial: 2,
  session: 73,
  consecutive: 973,
  term: 6,
  year: 1401,
  clause: 6,
  date: '۱۴۰۱/۱۰/۱۸',
  unit: null,
  letter: null,
}

describe('numbers of resolutions', () => {
  it('follow the council’s pattern', () => {
    expect(resolutionNumber(null, of)).toBe('۲-۷۳')
    expect(resolutionNumber('ش/{term}/{consecutive}/{serial}', of)).toBe('ش/۶/۹۷۳/۲')
    expect(resolutionNumber('{serial}-{session}/{date} بند {clause}', of)).toBe('۲-۷۳/۱۴۰۱/۱۰/۱۸ بند ۶')
    expect(resolutionNumber('{unit}/{serial}/{letter}', { ...of, unit: '160', letter: '22522' })).toBe('۱۶۰/۲/۲۲۵۲۲')
  })

  it('say what they still want, and leave other words as they are', () => {
    expect(resolutionNumber('{serial}-{letter}-{city}', of)).toBe('۲-{letter}-{city}')
    expect(unsaidFields('{unit}-{serial}-{letter}-{city}', of)).toEqual(['unit', 'letter'])
    expect(unsaidFields(null, of)).toEqual([])
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
