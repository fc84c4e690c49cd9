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

describe('an election', () => {
  it('is won by the most votes that reach the majority, and by nobody in a tie', () => {
    const [one, two] = [candidate(7), candidate(3)]
    expect(electedOf([two, one], 6)).toEqual({ elected: one })
    expect(electedOf([two, one], 8)).toBeNull()
    expect(electedOf([one, candidate(7)], 6)).toEqual({ tied: [one, candidate(7)] })
    expect(electedOf([], 1)).toBeNull()
  })

  it('is decided in a tie by what the law says, and only between those who are tied', () => {
    const drawn = candidate(5, 'lot')
    expect(electedOf([candidate(5), drawn, candidate(1)], 1)).toEqual({ elected: drawn })
    expect(electedOf([candidate(5), candidate(3, 'lot')], 1)).toEqual({ elected: candidate(5) })
  })

  it('never elects anybody with fewer votes than another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(13), { minLength: 1 }), fc.integer({ min: 1, max: 13 }), (votes, needed) => {
        const found = electedOf(
          votes.map(count => candidate(count)),
          needed,
        )
        const most = Math.max(...votes)
        const first = votes.filter(count => count === most).map(count => candidate(count))
        expect(found).toEqual(most < needed ? null : first.length > 1 ? { tied: first } : { elected: first[0] })
      }),
    )
  })
})
