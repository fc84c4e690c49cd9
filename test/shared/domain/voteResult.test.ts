import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { electedOf, resultPhrase, voteResult } from '../../../shared/domain/voteResult.ts'
import type { Row } from '../../../shared/records/index.ts'

const vote = {
  method: 'rollCall',
  share: 'half',
  base: 'present',
  state: 'finished',
  present: null,
  inOffice: 13,
  for: null,
  against: null,
  abstained: null,
  recused: null,
} as const

type Choice = Row<'ballot'>['choice']
type Count = readonly [Choice, number]
const ballots = (...choices: readonly Count[]) =>
  choices.flatMap(([choice, count]) => Array.from({ length: count }, () => ({ choice })))

const carried = (...counts: readonly Count[]) => voteResult(vote, ballots(...counts), 13).carried
const phrase = (...counts: readonly Count[]) => resultPhrase(voteResult(vote, ballots(...counts), 13))

describe('a vote', () => {
  it('is carried by more than half of those present, to whom abstainers belong', () => {
    expect(carried(['for', 6], ['against', 5])).toBe(true)
    expect(carried(['for', 6], ['against', 4], ['abstain', 2])).toBe(false)
    expect(carried(['for', 6], ['against', 6])).toBe(false)
    expect(carried(['for', 5], ['none', 6])).toBe(false)
  })

  it('never is carried by fewer votes than by more, and counts everybody once', () => {
    const counts = fc.tuple(fc.nat(21), fc.nat(21), fc.nat(5), fc.nat(5))
    const threshold = fc.record({
      share: fc.constantFrom('half', 'third', 'twoThirds', 'threeQuarters', 'all'),
      base: fc.constantFrom('present', 'seats', 'inOffice'),
    } as const)
    fc.assert(
      fc.property(counts, threshold, ([inFavour, against, abstain, none], majority) => {
        const of = (more: number) =>
          voteResult(
            { ...vote, ...majority },
            ballots(['for', inFavour + more], ['against', against], ['abstain', abstain], ['none', none]),
            13,
          )
        const { counts: found, present, needed, carried: isCarried } = of(0)
        expect(found.for + found.against + found.abstained + found.recused + none).toBe(present)
        expect(isCarried).toBe(inFavour >= needed)
        expect(majority.base !== 'present' && isCarried === true && of(1).carried === false).toBe(false)
      }),
    )
  })

  it('of papers is what was counted, whatever ballots say that papers were given', () => {
    const secret = { ...vote, method: 'secret', for: 7, against: 3, abstained: 1, present: 11 } as const
    const result = voteResult(secret, ballots(['cast', 11]), 13)
    expect(result).toMatchObject({
      counts: { for: 7, against: 3, abstained: 1 },
      present: 11,
      needed: 6,
      carried: true,
    })
  })

  it('has no result before its end', () => {
    expect(voteResult({ ...vote, state: 'open' }, ballots(['for', 9]), 13).carried).toBeNull()
    expect(resultPhrase(voteResult({ ...vote, state: 'unfinished' }, [], 13))).toBe('ناتمام')
  })

  it('is told in the words of minutes', () => {
    expect(phrase(['for', 11])).toBe('به اتفاق آراء، ۱۱ رأی موافق از ۱۱ نفر حاضر')
    expect(phrase(['for', 8], ['against', 2], ['abstain', 1])).toBe('با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر')
    expect(phrase(['for', 5], ['against', 6])).toBe('رأی نیاورد، ۵ رأی موافق از ۱۱ نفر حاضر؛ حد لازم ۶ رأی')
  })
})

const candidate = (votes: number, wonBy: Row<'candidate'>['wonBy'] = null) => ({ votes, wonBy })

const won = (...elected: ReturnType<typeof candidate>[]) => ({ elected, tied: [], left: 0 })
const nobody = { elected: [], tied: [], left: 1 }

describe('an election', () => {
  it('is won by the most votes that reach the majority, and by nobody in a tie', () => {
    const [one, two] = [candidate(7), candidate(3)]
    expect(electedOf([two, one], 6, 1)).toEqual(won(one))
    expect(electedOf([two, one], 8, 1)).toEqual(nobody)
    expect(electedOf([one, candidate(7)], 6, 1)).toEqual({ elected: [], tied: [one, candidate(7)], left: 1 })
    expect(electedOf([], 1, 1)).toEqual(nobody)
    expect(electedOf([candidate(0)], 1, 1)).toEqual(nobody)
  })

  it('is decided in a tie by what the law says, and only between those who are tied', () => {
    const drawn = candidate(5, 'lot')
    expect(electedOf([candidate(5), drawn, candidate(1)], 1, 1)).toEqual(won(drawn))
    expect(electedOf([candidate(5), candidate(3, 'lot')], 1, 1)).toEqual(won(candidate(5)))
  })

  it('of several places fills none with fewer votes than somebody has who is left out', () => {
    const votes = fc.array(fc.nat(13), { minLength: 1, maxLength: 12 })
    const one = fc.integer({ min: 1, max: 13 })
    fc.assert(
      fc.property(votes, one, fc.integer({ min: 1, max: 6 }), (counts, needed, places) => {
        const candidates = counts.map(count => candidate(count))
        const { elected, tied, left } = electedOf(candidates, needed, places)
        expect(elected.length + left).toBe(places)
        const least = Math.min(...elected.map(({ votes: own }) => own))
        expect(least).toBeGreaterThanOrEqual(needed)
        const others = candidates.filter(who => !elected.includes(who))
        for (const { votes: own } of others) expect(own).toBeLessThan(least)
        expect(tied.length === 0 || tied.length > left).toBe(true)
        // A place is left to nobody whom the votes are enough for.
        expect(left > 0 && tied.length === 0 && others.some(({ votes: own }) => own >= needed)).toBe(false)
      }),
    )
  })
})
