import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesRefusal } from '../../../shared/domain/minutesStates.ts'
import { missingSerials, nextSerial, resolutionNumber } from '../../../shared/domain/resolutionNumber.ts'
import { defenceSeconds, nextAllowance, sideTimes, usedSeconds } from '../../../shared/domain/speakingTime.ts'

describe('numbers of resolutions', () => {
  it('follow the council’s pattern', () => {
    const of = { serial: 2, session: 73, consecutive: 973, term: 6, year: 1401, clause: 6 }
    expect(resolutionNumber('{serial}-{session}', of)).toBe('۲-۷۳')
    expect(resolutionNumber('ش/{term}/{consecutive}/{serial}', of)).toBe('ش/۶/۹۷۳/۲')
    expect(resolutionNumber('{serial}-{letter}', of)).toBe('۲-{letter}')
  })

  it('never repeat, and show what is missing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), taken => {
        const next = nextSerial(taken)
        expect(taken).not.toContain(next)
        expect([...taken, ...missingSerials(taken)].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: next - 1 }, (_, i) => i + 1),
        )
      }),
    )
  })
})

const turn = { kind: 'debate', side: 'for', allowed: 300, from: null, to: null, used: null } as const

describe('time of speech', () => {
  it('is the same for both sides, whoever registers in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('for', 'against')), sides => {
        const turns: Parameters<typeof sideTimes>[0][number][] = []
        for (const side of sides) turns.push({ ...turn, side, allowed: nextAllowance(turns, side, 300) })
        const { for: inFavour, against } = sideTimes(turns, '')
        expect(Math.abs(inFavour.allowed - against.allowed)).toBeLessThanOrEqual(300)
      }),
    )
  })

  it('is counted to the second, over midnight, never backwards', () => {
    const from = '2023-01-08T23:59:00'
    expect(usedSeconds({ ...turn, from, to: '2023-01-09T00:01:00' }, '')).toBe(120)
    expect(usedSeconds({ ...turn, from }, '2023-01-08T23:59:30')).toBe(30)
    expect(usedSeconds({ ...turn, from }, '2023-01-08T23:00:00')).toBe(0)
    expect(usedSeconds({ ...turn, from, used: 50 }, '2023-01-09T00:01:00')).toBe(50)
  })

  it('of the mayor’s defence is that of both sides', () => {
    expect(
      defenceSeconds(
        [
          { ...turn, used: 290 },
          { ...turn, side: 'against', used: 300 },
        ],
        '',
      ),
    ).toBe(590)
  })
})

describe('minutes', () => {
  it('go forward a step at a time, and stay locked', () => {
    const states = ['draft', 'circulated', 'signed', 'locked'] as const
    const state = fc.constantFrom(...states)
    const signing = fc.record({ present: fc.nat(21), signed: fc.nat(21), wasOfficial: fc.boolean() })
    fc.assert(
      fc.property(state, state, signing, (from, to, counts) => {
        const allowed = minutesRefusal(from, to, counts) === null
        const step = states.indexOf(to) - states.indexOf(from)
        expect(allowed && from === 'locked').toBe(false)
        expect(allowed && to !== 'draft' && step !== 1).toBe(false)
        expect(allowed && to === 'locked' && (counts.signed < counts.present || !counts.wasOfficial)).toBe(false)
      }),
    )
  })
})
