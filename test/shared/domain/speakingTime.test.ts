import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defenceSeconds, nextAllowance, sideTimes, usedSeconds } from '../../../shared/domain/speakingTime.ts'

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
