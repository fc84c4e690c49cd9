import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesRefusal } from '../../../shared/domain/minutesStates.ts'

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
