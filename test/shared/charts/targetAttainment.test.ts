import { describe, expect, it } from 'vitest'
import { targetAttainment } from '../../../shared/charts/targetAttainment.ts'

const more = { direction: 'higher', tolerance: null } as const
const less = { direction: 'lower', tolerance: null } as const

describe('reached', () => {
  it('is a hundred when the target is met and ninety when missed by a tenth, either way', () => {
    expect(targetAttainment(more, { target: '50', actual: '50' })).toBe('100')
    expect(targetAttainment(more, { target: '50', actual: '45' })).toBe('90')
    expect(targetAttainment(less, { target: '50', actual: '55' })).toBe('90')
    expect(targetAttainment(less, { target: '50', actual: '40' })).toBe('120')
  })

  it('is not below zero', () => {
    expect(targetAttainment(less, { target: '10', actual: '500' })).toBe('0')
  })

  it('is unknown without a target or an actual, and of a zero target', () => {
    expect(targetAttainment(more, { target: null, actual: '5' })).toBeNull()
    expect(targetAttainment(more, { target: '5', actual: null })).toBeNull()
    expect(targetAttainment(less, { target: '0', actual: '5' })).toBeNull()
  })
})
