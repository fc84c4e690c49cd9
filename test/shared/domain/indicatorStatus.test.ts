import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Status, statusMarks, statusNames, statusOf } from '../../../shared/domain/indicatorStatus.ts'

const higher = { direction: 'higher', tolerance: null } as const
const lower = { direction: 'lower', tolerance: null } as const
const at = (actual: string | null, target: string | null = '100') => ({ actual, target })

describe('statusOf', () => {
  it.each([
    ['green', higher, '100', '100', null],
    ['near', higher, '99.99', '100', null],
    ['near', higher, '90', '100', null],
    ['red', higher, '89.99', '100', null],
    ['amber', higher, '89.99', '100', '80'],
    ['amber', higher, '89.99', '100', '89.99'],
    ['red', higher, '89.99', '100', '90'],
    ['green', lower, '100', '100', '90'],
    ['near', lower, '110', '100', '90'],
    ['amber', lower, '111', '100', '115'],
    ['red', lower, '111', '100', '110'],
    ['green', lower, '3', '100', '1'],
  ] satisfies [Status, typeof higher | typeof lower, string, string, string | null][])(
    'is %s for %o at %s of %s after %s',
    (status, indicator, actual, target, prior) => {
      expect(statusOf(indicator, at(actual, target), at(prior))).toBe(status)
    },
  )

  it('is grey without a value or a target', () => {
    expect(statusOf(higher, null, at('1'))).toBe('grey')
    expect(statusOf(higher, at(null), at('1'))).toBe('grey')
    expect(statusOf(higher, at('5', null), at('1'))).toBe('grey')
  })

  it('compares a zero target absolutely', () => {
    expect(statusOf(lower, at('0', '0'), null)).toBe('green')
    expect(statusOf(lower, at('0.001', '0'), null)).toBe('red')
    expect(statusOf(higher, at('0', '0'), null)).toBe('green')
  })

  it("goes by the indicator's own tolerance", () => {
    expect(statusOf({ ...higher, tolerance: '0' }, at('99.9'), null)).toBe('red')
    expect(statusOf({ ...higher, tolerance: '25' }, at('75'), null)).toBe('near')
  })

  it('never gets worse when the value gets better', () => {
    const rank: Record<Status, number> = { red: 0, amber: 1, near: 2, green: 3, grey: 4 }
    const number = fc.integer({ min: -1000, max: 1000 })
    const indicator = fc.record({
      direction: fc.constantFrom('higher' as const, 'lower' as const),
      tolerance: fc.option(fc.integer({ min: 0, max: 100 }).map(String)),
    })
    fc.assert(
      fc.property(
        indicator,
        number,
        fc.option(number),
        number,
        fc.nat(500),
        (judged, target, prior, actual, better) => {
          const before = { actual: prior === null ? null : String(prior), target: null }
          const status = (value: number) => statusOf(judged, at(String(value), String(target)), before)
          const after = judged.direction === 'higher' ? actual + better : actual - better
          expect(rank[status(after)]).toBeGreaterThanOrEqual(rank[status(actual)])
        },
      ),
    )
  })

  it('has a name and a shape of its own for every status', () => {
    expect(new Set(Object.values(statusMarks)).size).toBe(5)
    expect(new Set(Object.values(statusNames)).size).toBe(5)
  })
})
