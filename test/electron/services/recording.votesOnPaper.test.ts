import { describe, expect, it } from 'vitest'
import { voteCounts } from '../../../shared/checks/voteCounts.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import { sharedByTests } from '../../fixtures/atEnd.ts'
import { memberIn } from '../../fixtures/liveRecording.ts'
import { lastVote, named, open, running, saveItem } from '../../fixtures/liveVotes.ts'
import { closedIssue, textOf } from '../../shared/documents/readDocument.ts'

const refused = (code: string) => ({ data: { code } })

/** What the tests take copies of. */
const eleven = sharedByTests(() => running(11))

describe('votes on paper', () => {
  it('are counts, never more than the papers that were given, and blank ones are what is left', async () => {
    const live = await eleven().copy()
    await open(live, { method: 'secret' })
    await expect(live.act('castBallot', { member: memberIn(1), choice: 'for' })).rejects.toMatchObject(
      refused('ballot-of-paper'),
    )
    await live.act('castRest', {})
    await live.act('castBallot', { member: memberIn(11), choice: 'none' })
    const papers = { for: 6, against: 4, abstained: 1 }
    await expect(live.act('finishVote', { papers, candidates: null })).rejects.toMatchObject(
      refused('more-votes-than-papers'),
    )
    await expect(live.act('finishVote', named)).rejects.toMatchObject(refused('votes-not-counted'))
    await live.act('finishVote', { papers: { ...papers, against: 2 }, candidates: null })
    const session = await live.read()
    expect(lastVote(session)).toMatchObject({ papers: 10, result: { present: 11, carried: true } })
    expect(textOf(minutes(session, closedIssue))).toMatch(/سفید یا باطل\s*۱/)
    expect(voteCounts.run(session)).toEqual([])
  })

  it('are never secret about money, open in an election, or held on a notice', async () => {
    const live = await eleven().copy()
    await expect(open(live, { subject: 'election', method: 'papers', candidates: ['عضو ۱'] })).rejects.toMatchObject(
      refused('election-in-open'),
    )
    for (const change of [{ matter: 'financial' }, { kind: 'budget', matter: null }, { kind: 'settlement' }] as const) {
      await saveItem(live, change)
      await expect(open(live, { method: 'secret' })).rejects.toMatchObject(refused('secret-about-money'))
    }
    await saveItem(live, { kind: 'notice', matter: null })
    await expect(open(live)).rejects.toMatchObject(refused('notice-without-vote'))
    expect((await live.read()).rows.vote).toEqual([])
  })

  it('counts a paper of somebody who went out before the counting', async () => {
    const live = await eleven().copy()
    await open(live, { method: 'papers' })
    await live.act('castRest', {})
    live.at('09:10:00')
    await live.act('setPresent', { member: memberIn(1), present: false })
    live.at('09:15:00')
    await live.act('finishVote', { papers: { for: 11, against: 0, abstained: 0 }, candidates: null })
    const session = await live.read()
    expect(lastVote(session).result).toMatchObject({ present: 11, carried: true })
    expect(voteCounts.run(session)).toEqual([])
  })
})

describe('an election', () => {
  const post = { subject: 'election', method: 'secret', title: 'خزانه‌دار شورا' } as const

  it('is by absolute majority in its first round, and by the most votes in the next', async () => {
    const live = await eleven().copy()
    const candidates = ['عضو ۸', 'عضو ۱۲', 'عضو ۳']
    await expect(open(live, { ...post, candidates: [' '] })).rejects.toMatchObject(
      refused('election-without-candidates'),
    )
    await expect(open(live, { ...post, candidates: ['الف', 'الف'] })).rejects.toMatchObject(
      refused('candidate-named-twice'),
    )
    await open(live, { ...post, candidates })
    await live.act('castRest', {})
    await live.act('finishVote', { papers: null, candidates: [5, 4, 2] })
    expect(lastVote(await live.read())).toMatchObject({
      elected: { elected: [], tied: [], left: 1 },
      result: { needed: 6, carried: false },
    })
    await open(live, { ...post, candidates: candidates.slice(0, 2) })
    await live.act('castRest', {})
    await live.act('finishVote', { papers: null, candidates: [5, 4] })
    const session = await live.read()
    expect(lastVote(session)).toMatchObject({
      vote: { share: 'most' },
      elected: { elected: [{ name: 'عضو ۸' }] },
      result: { carried: true },
    })
    expect(textOf(minutes(session, closedIssue))).toContain(
      'عضو ۸ با ۵ رأی از ۱۱ نفر حاضر برای خزانه‌دار شورا انتخاب شد.',
    )
  })

  it('with as many votes for two is decided as the clerk records', async () => {
    const live = await running(10)
    await open(live, { ...post, candidates: ['عضو ۸', 'عضو ۱۲', 'عضو ۳'], majority: { rule: 'electionSecondRound' } })
    await live.act('castRest', {})
    await live.act('finishVote', { papers: null, candidates: [4, 4, 1] })
    const { vote } = lastVote(await live.read())
    const decide = (candidate: number) => live.act('breakTie', { vote: vote.code, candidate, by: 'lot' })
    await expect(decide(3)).rejects.toMatchObject(refused('candidate-not-tied'))
    expect(textOf(minutes(await live.read(), closedIssue))).toContain('رأی عضو ۸ و عضو ۱۲ برای خزانه‌دار شورا برابر شد.')
    await decide(2)
    const session = await live.read()
    expect(lastVote(session)).toMatchObject({ elected: { elected: [{ name: 'عضو ۱۲' }] }, result: { carried: true } })
    expect(textOf(minutes(session, closedIssue))).toContain(
      'رأی عضو ۸ و عضو ۱۲ برابر بود و به قید قرعه، عضو ۱۲ با ۴ رأی از ۱۰ نفر حاضر برای خزانه‌دار شورا انتخاب شد.',
    )
    await expect(decide(1)).rejects.toMatchObject(refused('election-not-tied'))
  })

  it('fills several places at once: what is left goes to a next round, a tie for the last place is decided', async () => {
    const live = await eleven().copy()
    const secretaries = { ...post, title: 'منشی شورا' }
    const candidates = ['عضو ۲', 'عضو ۴', 'عضو ۶', 'عضو ۹']
    const said = async () => textOf(minutes(await live.read(), closedIssue))
    const count = async (votes: number[]) => {
      await live.act('castRest', {})
      await live.act('finishVote', { papers: null, candidates: votes })
    }
    await open(live, { ...secretaries, candidates, places: 3 })
    // A paper names three, each once.
    await expect(count([12, 0, 0, 0])).rejects.toMatchObject(refused('more-votes-than-papers'))
    await expect(live.act('finishVote', { papers: null, candidates: [11, 11, 11, 1] })).rejects.toMatchObject(
      refused('more-votes-than-papers'),
    )
    await live.act('finishVote', { papers: null, candidates: [9, 3, 4, 4] })
    expect(lastVote(await live.read())).toMatchObject({
      elected: { elected: [{ name: 'عضو ۲' }], tied: [], left: 2 },
      result: { carried: true },
    })
    expect(await said()).toContain(
      'عضو ۲ با ۹ رأی، از ۱۱ نفر حاضر، برای منشی شورا انتخاب شد. برای ۲ جایگاه دیگر کسی رأی لازم را نیاورد.',
    )

    await open(live, { ...secretaries, candidates: candidates.slice(1), places: 2 })
    await count([4, 7, 4])
    const { vote, elected } = lastVote(await live.read())
    expect(vote).toMatchObject({ share: 'most', places: 2 })
    expect(elected).toMatchObject({
      elected: [{ name: 'عضو ۶' }],
      tied: [{ name: 'عضو ۴' }, { name: 'عضو ۹' }],
      left: 1,
    })
    expect(await said()).toContain('رأی عضو ۴ و عضو ۹ برای جایگاه دیگر برابر شد.')
    await live.act('breakTie', { vote: vote.code, candidate: 3, by: 'lot' })
    expect(await said()).toContain(
      'عضو ۶ با ۷ رأی و عضو ۹ با ۴ رأی (به قید قرعه)، از ۱۱ نفر حاضر، برای منشی شورا انتخاب شدند.',
    )
    expect(voteCounts.run(await live.read())).toEqual([])
  })
})
