import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseChoices, neededOf, type Share, shareChoices } from '../../../shared/rules/threshold.ts'

const count = fc.integer({ min: 1, max: 31 })
const base = fc.constantFrom(...(Object.keys(baseChoices) as (keyof typeof baseChoices)[]))

describe('how many are enough', () => {
  it.each([
    ['half', 11, 6],
    ['half', 12, 7],
    ['twoThirds', 13, 9],
    ['twoThirds', 21, 14],
    ['twoThirds', 5, 4],
    ['threeQuarters', 13, 10],
    ['threeQuarters', 21, 16],
    ['third', 13, 5],
    ['all', 9, 9],
    ['most', 9, 1],
  ] as const)('%s of %i are %i', (share, seats, needed) => {
    expect(neededOf({ share, base: 'seats' }, { seats, present: 1, inOffice: 1 })).toBe(needed)
  })

  it('is the least whole number that is its part, and looks at its own base alone', () => {
    const enough: Record<Exclude<Share, 'most'>, (votes: number, whole: number) => boolean> = {
      half: (votes, whole) => 2 * votes > whole,
      third: (votes, whole) => 3 * votes >= whole,
      twoThirds: (votes, whole) => 3 * votes >= 2 * whole,
      threeQuarters: (votes, whole) => 4 * votes >= 3 * whole,
      all: (votes, whole) => votes >= whole,
    }
    const shares = (Object.keys(shareChoices) as Share[]).filter(share => share !== 'most')
    fc.assert(
      fc.property(fc.constantFrom(...shares), base, count, count, (share, of, whole, other) => {
        const bases = { seats: other, present: other, inOffice: other, [of]: whole }
        const needed = neededOf({ share, base: of }, bases)
        expect(enough[share](needed, whole)).toBe(true)
        expect(enough[share](needed - 1, whole)).toBe(false)
        expect(needed).toBeLessThanOrEqual(whole)
      }),
    )
  })
})
