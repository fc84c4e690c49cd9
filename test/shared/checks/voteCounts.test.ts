import { describe, expect, it } from 'vitest'
import { sample as sampleData } from '../../../resources/sample/make/sample.ts'
import { minutesRules } from '../../../shared/checks/minutesRules.ts'
import { resolutionRules } from '../../../shared/checks/resolutionRules.ts'
import { voteCounts } from '../../../shared/checks/voteCounts.ts'
import { voteMajority } from '../../../shared/checks/voteMajority.ts'
import { voteRules } from '../../../shared/checks/voteRules.ts'
import type { Row } from '../../../shared/records/index.ts'
import { Session } from '../../../shared/session/session.ts'
import type { Rows } from '../../../shared/tables/record.ts'

const sample = new Session(sampleData)
const withRows = (rows: Partial<Rows>) => sample.with({ rows: { ...sample.rows, ...rows } })
const bill = sample.rows.agendaItem.find(({ kind }) => kind === 'bill')?.code
const votes = (change: (vote: Row<'vote'>) => Partial<Row<'vote'>>) =>
  withRows({ vote: sample.rows.vote.map(vote => ({ ...vote, ...change(vote) })) })
const resting = (vote: string) => withRows({ resolution: sample.rows.resolution.map(one => ({ ...one, vote })) })
const fields = (found: readonly { where: { kind: string; field: string } }[]) =>
  found.map(({ where }) => `${where.kind}/${where.field}`)

describe('a record as it should be', () => {
  it.each([voteCounts, voteRules, voteMajority, resolutionRules, minutesRules])(
    'gives $rule nothing to find',
    ({ run }) => {
      expect(run(sample)).toEqual([])
    },
  )
})

describe('votes', () => {
  it('are not more than those present, in an election neither', () => {
    expect(fields(voteCounts.run(votes(() => ({ present: 5 }))))).toContain('vote/present')
    const candidate = sample.rows.candidate.map(one => ({ ...one, votes: 9 }))
    expect(fields(voteCounts.run(withRows({ candidate })))).toEqual(['vote/present'])
  })

  it('are not of somebody who was out', () => {
    const [first] = sample.rows.presence
    const presence = sample.rows.presence.filter(({ member }) => member !== first?.member)
    const found = voteCounts.run(withRows({ presence }))
    expect(new Set(fields(found))).toEqual(new Set(['ballot/member']))
    expect(found[0]?.message).toBe('عضو ۱ هنگام رأی‌گیری در جلسه نبوده است.')
  })

  it('are not secret about money, nor open in an election', () => {
    const secret = votes(({ agendaItem }) => (agendaItem === bill ? { method: 'secret' } : { method: 'hands' }))
    expect(fields(voteRules.run(secret))).toEqual(Array.from({ length: 5 }, () => 'vote/method'))
  })

  it('are by the majority that the rules have for them, where these have a number', () => {
    const found = voteMajority.run(votes(() => ({ share: 'twoThirds', base: 'seats' })))
    // Nobody has said how many votes urgency takes.
    const compared = sample.rows.vote.filter(({ subject }) => subject !== 'urgency')
    expect(found.map(({ where }) => where.key)).toEqual(compared.map(({ code }) => code))
    expect(found[0]).toMatchObject({ severity: 'warning', message: expect.stringContaining('دوسوم کرسی‌های اصلی') })
  })

  it('are as open as the vote that puts them right', () => {
    const secretly = votes(({ corrects }) => (corrects === null ? {} : { openness: 'closed' }))
    expect(fields(voteRules.run(secretly))).toEqual(['vote/openness'])
  })

  it('are not held without quorum, nor two at once', () => {
    const early = votes(() => ({ from: '2023-01-08T08:51:00', to: '2023-01-08T08:52:00' }))
    expect(new Set(fields(voteRules.run(early)))).toEqual(new Set(['vote/to', 'vote/from']))
  })
})

describe('resolutions', () => {
  it('rest on a vote that carried them and stands', () => {
    expect(fields(resolutionRules.run(resting(`${bill}-v2`)))).toEqual(['resolution/vote'])
    expect(resolutionRules.run(votes(() => ({ state: 'unfinished' })))[0]?.message).toContain('پایان نیافته')
    expect(resolutionRules.run(votes(() => ({ share: 'all', base: 'seats' })))[0]?.message).toContain('حد لازم ۱۳ رأی')
  })

  it('have numbers of their own', () => {
    const resolution = sample.rows.resolution.flatMap(one => [one, { ...one, code: 'again' }])
    expect(fields(resolutionRules.run(withRows({ resolution })))).toEqual(['resolution/number'])
  })
})

describe('locked minutes', () => {
  it('are of an official session and signed by all who were present', () => {
    const minutes = sample.rows.minutes.map(one => ({ ...one, state: 'locked' }) as const)
    const locked = { minutes, minutesSignature: [] }
    expect(minutesRules.run(withRows(locked))[0]?.message).toBe('۰ نفر از ۱۲ حاضر امضا کرده‌اند.')
    const presence = sample.rows.presence.slice(0, 3)
    expect(minutesRules.run(withRows({ ...locked, presence }))).toHaveLength(2)
  })
})
