import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defenceSeconds, nextAllowance, sideTimes, usedSeconds } from '../../../shared/domain/speakingTime.ts'

const turn = { kind: 'debate', side: 'for', allowed: 300, from: null, to: null, used: null } as const

/** Of a time that began at eleven. */
const second = (at: number) =>
  `2023-01-08T11:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`

describe('time of speech', () => {
  it('is the same for both sides, whoever registers in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('for', 'against')), sides => {
        const turns: Parameters<typeof sideTimes>[0][number][] = []
        for (const side of sides) turns.push({ ...turn, side, allowed: nextAllowance(turns, side, 300) })
        const { for: inFavour, against } = sideTimes(turns, null)
        expect(Math.abs(inFavour.allowed - against.allowed)).toBeLessThanOrEqual(300)
      }),
    )
  })

  it('is counted to the second, over midnight, never backwards', () => {
    const from = '2023-01-08T23:59:00'
    expect(usedSeconds({ ...turn, from, to: '2023-01-09T00:01:00' }, [], null)).toBe(120)
    expect(usedSeconds({ ...turn, from }, [], '2023-01-08T23:59:30')).toBe(30)
    expect(usedSeconds({ ...turn, from }, [], '2023-01-08T23:00:00')).toBe(0)
    expect(usedSeconds({ ...turn, from, used: 50 }, [], '2023-01-09T00:01:00')).toBe(50)
  })

  it('stands still for each second that somebody interrupts, and for no other', () => {
    const span = fc.tuple(fc.nat(600), fc.nat(120), fc.constantFrom('reply' as const, 'pointOfOrder' as const))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.nat(600), fc.nat(900), (spans, from, length) => {
        const others = spans.map(([at, long, kind]) => ({
          ...turn,
          kind,
          side: null,
          from: second(at),
          to: second(at + long),
        }))
        const main = { ...turn, from: second(from), to: second(from + length) }
        const heard = Array.from({ length }, (_, i) => from + i).filter(
          at => !spans.some(([start, long]) => start <= at && at < start + long),
        )
        expect(usedSeconds(main, [main, ...others], null)).toBe(heard.length)
        // What is over is measured like what goes on.
        expect(usedSeconds({ ...main, to: null }, [main, ...others], main.to)).toBe(heard.length)
      }),
    )
  })

  it('of the mayor’s defence is that of both sides', () => {
    expect(
      defenceSeconds(
        [
          { ...turn, used: 290 },
          { ...turn, side: 'against', used: 300 },
        ],
        '2023-01-09T00:01:00',
      ),
    ).toBe(590)
  })
})
