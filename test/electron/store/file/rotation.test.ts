import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptCopies } from '../../../../electron/store/file/rotation.ts'

/** Four a day. */
const copiesOf = (days: number) =>
  Array.from({ length: 4 * days }, (_, i) => ({
    at: new Date(Date.UTC(2023, 0, 7) - i * 6 * 3_600_000).toISOString(),
    bytes: 1,
  }))

const copies = fc.array(
  fc.record({
    at: fc
      .date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map(date => date.toISOString()),
    bytes: fc.integer({ min: 1, max: 1000 }),
  }),
  { maxLength: 200 },
)
const newest = <C extends { at: string }>(all: readonly C[]) => all.toSorted((a, b) => (a.at < b.at ? 1 : -1))

/** The year that began at Norouz before. */
const yearOf = ({ at }: { at: string }) => Number(at.slice(0, 4)) - (at.slice(5, 10) < '03-21' ? 1 : 0)

describe('the copies that stay', () => {
  it('of three years at work are the last eight and one of each day, week, month and year, as far back as each goes', () => {
    const stay = [...keptCopies(copiesOf(3 * 365), Number.POSITIVE_INFINITY).keys()]
    const days = new Set(stay.map(({ at }) => at.slice(0, 10)))
    expect(stay.length).toBeGreaterThanOrEqual(8 + 6 + 3 + 9)
    expect(stay.length).toBeLessThanOrEqual(8 + 7 + 5 + 12 + 4)
    expect(days.size).toBeGreaterThan(20)
    const why = [...keptCopies(copiesOf(3 * 365), Number.POSITIVE_INFINITY).values()]
    expect(why.filter(reason => reason === 'last')).toHaveLength(8)
    expect(new Set(why)).toEqual(new Set(['last', 'day', 'week', 'month', 'year']))
  })

  it('are always the newest and, with room, the last eight and the newest of each year', () => {
    fc.assert(
      fc.property(copies, all => {
        const stay = keptCopies(all, Number.POSITIVE_INFINITY)
        for (const copy of newest(all).slice(0, 8)) expect(stay.has(copy)).toBe(true)
        // Years end at Norouz: between March 19 and 23 a day may lie in either of two.
        const years = new Set([...stay.keys()].map(yearOf))
        const sure = all.filter(({ at }) => at.slice(5, 10) < '03-19' || at.slice(5, 10) > '03-23')
        expect(sure.filter(copy => !years.has(yearOf(copy)))).toEqual([])
      }),
    )
  })

  it('need no more than there is, but for the newest, and are the same when they are asked for again', () => {
    fc.assert(
      fc.property(copies, fc.integer({ min: 1, max: 5000 }), (all, room) => {
        const stay = keptCopies(all, room)
        const [first] = newest(all)
        expect(newest([...stay.keys()])[0]?.at).toBe(first?.at)
        const needed = [...stay.keys()].reduce((sum, { bytes }) => sum + bytes, 0)
        expect(stay.size <= 1 || needed <= room).toBe(true)
        expect(new Set(keptCopies([...stay.keys()], room).keys())).toEqual(new Set(stay.keys()))
      }),
    )
  })
})
