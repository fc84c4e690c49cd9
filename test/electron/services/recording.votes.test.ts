import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { voteCounts } from '../../../shared/checks/voteCounts.ts'
import { voteRules } from '../../../shared/checks/voteRules.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import { liveRecording, memberIn } from '../../fixtures/liveRecording.ts'
import { choices, lastVote, named, open, running, saveItem, seats } from '../../fixtures/liveVotes.ts'
import { closedIssue, textOf } from '../../shared/documents/readDocument.ts'

const refused = (code: string) => ({ data: { code } })

describe('a vote by roll call', () => {
  it('has a ballot of everybody who is there, which may be changed until the end, and works out its result', async () => {
    const live = await running(11)
    await open(live)
    const [first] = (await live.read()).rows.vote
    expect(first).toMatchObject({ state: 'open', share: 'half', base: 'present', position: 1 })
    expect(choices(await live.read(), first?.code ?? '')).toEqual(Array.from({ length: 11 }, () => 'none'))
    for (const member of seats(1, 6)) await live.act('castBallot', { member, choice: 'for' })
    await live.act('castBallot', { member: memberIn(7), choice: 'abstain' })
    await live.act('castBallot', { member: memberIn(7), choice: 'against' })
    live.at('09:20:00')
    await live.act('finishVote', named)
    const session = await live.read()
    expect(lastVote(session).result).toMatchObject({
      counts: { for: 6, against: 1, abstained: 0 },
      present: 11,
      needed: 6,
      carried: true,
    })
    expect(lastVote(session).vote).toMatchObject({ present: 11, inOffice: 13, to: '2023-01-15T09:20:00' })
    expect([...voteCounts.run(session), ...voteRules.run(session)]).toEqual([])
    const { acts } = await live.api.recording.load({ session: live.session })
    expect(acts.filter(({ changes }) => changes[0]?.key.endsWith(`/${memberIn(7)}`))).toHaveLength(2)
  })

  it('is by name: nobody is for because the others are', async () => {
    const live = await running(11)
    await open(live)
    await expect(live.act('castRest', {})).rejects.toMatchObject(refused('roll-call-by-name'))
    await expect(live.act('castBallot', { member: memberIn(1), choice: 'cast' })).rejects.toMatchObject(
      refused('ballot-by-name'),
    )
  })

  it('is not of the absent, nor of one who resigned; whoever comes in, or took the seat over, may vote', async () => {
    const live = await liveRecording('لایحه')
    const left = memberIn(4)
    const gone = (await live.api.records.list({ kind: 'member' })).find(({ code }) => code === left)
    const resigned = { ...gone, to: '2023-01-10', leaving: 'resigned' }
    const newcomer = { ...gone, code: 'm6-new', title: 'عضو جدید', kind: 'alternate', from: '2023-01-11' }
    const edits = [resigned, newcomer].map(row => ({ kind: 'member' as const, row: row as never }))
    for await (const _ of await live.api.records.save({ edits }));
    const others = seats(1, 10).filter(code => code !== left)
    await live.act('setAllPresent', { members: [...others, 'm6-new'] })
    await expect(live.act('setPresent', { member: left, present: true })).rejects.toMatchObject(refused('not-a-member'))
    await live.act('startSession', {})
    await open(live)
    await live.act('castBallot', { member: 'm6-new', choice: 'for' })
    for (const [member, code] of [
      [left, 'voter-not-member'],
      [memberIn(12), 'voter-absent'],
    ] as const)
      await expect(live.act('castBallot', { member, choice: 'for' })).rejects.toMatchObject(refused(code))
    await live.act('setPresent', { member: memberIn(12), present: true })
    await live.act('castBallot', { member: memberIn(12), choice: 'against' })
    await live.act('finishVote', named)
    expect(lastVote(await live.read()).vote).toMatchObject({ present: 11, inOffice: 13 })
  })
})

describe('a vote by raised hands', () => {
  it('keeps the names of those against and abstaining, and the rest is for at once', async () => {
    const live = await running(12)
    await open(live, { method: 'hands' })
    await live.act('castBallot', { member: memberIn(10), choice: 'against' })
    await live.act('castBallot', { member: memberIn(3), choice: 'abstain' })
    await live.act('castRest', {})
    await live.act('finishVote', named)
    const session = await live.read()
    expect(lastVote(session).result.counts).toEqual({ for: 10, against: 1, abstained: 1, recused: 0 })
    expect(textOf(minutes(session, closedIssue))).toContain('با اکثریت آراء، ۱۰ رأی موافق از ۱۲ نفر حاضر')
  })
})

describe('the majority of a vote', () => {
  it('comes from the rules by its subject and its item', async () => {
    const live = await running(12)
    await open(live, { subject: 'closedDoors', method: 'hands' })
    expect(lastVote(await live.read()).vote).toMatchObject({ share: 'twoThirds', base: 'present' })
    await live.act('stopVote', {})
    await saveItem(live, { kind: 'impeachment' })
    await open(live)
    expect(lastVote(await live.read())).toMatchObject({
      vote: { share: 'twoThirds', base: 'seats' },
      result: { needed: 9 },
    })
  })

  it('is asked of the council where nobody has said a number, or stated for this vote', async () => {
    const live = await running(12)
    await expect(open(live, { subject: 'urgency' })).rejects.toMatchObject(refused('majority-unknown'))
    await expect(open(live, { majority: { rule: 'removalMajority' } })).rejects.toMatchObject(
      refused('majority-of-another-vote'),
    )
    await open(live, { subject: 'urgency', majority: { share: 'threeQuarters', base: 'present' } })
    expect(lastVote(await live.read()).result.needed).toBe(9)
    await live.act('stopVote', {})
    const row = { rule: 'urgencyMajority', from: '2022-01-01', value: 'half/present', source: 'مصوبهٔ شورا' }
    for await (const _ of await live.api.records.save({ edits: [{ kind: 'councilRule', row }] }));
    await open(live, { subject: 'urgency' })
    expect(lastVote(await live.read()).result.needed).toBe(7)
  })
})

describe('a vote and the quorum', () => {
  it('is not opened without it, nor two at once', async () => {
    const live = await running(8)
    await expect(open(live)).rejects.toMatchObject(refused('vote-without-quorum'))
    await live.act('setPresent', { member: memberIn(9), present: true })
    await open(live)
    await expect(open(live, { subject: 'closure' })).rejects.toMatchObject(refused('vote-is-open'))
    await live.act('stopVote', {})
    await expect(live.act('finishVote', named)).rejects.toMatchObject(refused('no-open-vote'))
  })

  it('stops by itself when the quorum is lost, keeps what was given, and is held again', async () => {
    const live = await running(9)
    await open(live, { title: 'اصل لایحه', majority: { share: 'all', base: 'present' } })
    await live.act('castBallot', { member: memberIn(1), choice: 'for' })
    await live.act('castBallot', { member: memberIn(2), choice: 'against' })
    live.at('09:30:00')
    await live.act('setPresent', { member: memberIn(2), present: false })
    const stopped = lastVote(await live.read())
    expect(stopped).toMatchObject({
      vote: { state: 'unfinished', to: '2023-01-15T09:30:00', present: 9 },
      result: { counts: { for: 1, against: 1 }, carried: null },
    })
    await expect(live.act('repeatVote', { vote: stopped.vote.code })).rejects.toMatchObject(
      refused('vote-without-quorum'),
    )
    live.at('09:40:00')
    await live.act('setPresent', { member: memberIn(10), present: true })
    await live.act('repeatVote', { vote: stopped.vote.code })
    const again = lastVote(await live.read())
    expect(again.vote).toMatchObject({ title: 'اصل لایحه', share: 'all', state: 'open', position: 2 })
    expect(again.ballots.map(({ member }) => member)).toContain(memberIn(10))
    expect(choices(await live.read(), again.vote.code)).toEqual(Array.from({ length: 9 }, () => 'none'))
    expect(textOf(minutes(await live.read(), closedIssue))).toContain('این رأی‌گیری ناتمام ماند و شمرده نشد.')
    expect(voteRules.run(await live.read())).toEqual([])
  })

  it('asks for the result, or the vote back, before one who has voted leaves; one who has not is out of it', async () => {
    const live = await running(11)
    await open(live)
    await live.act('castBallot', { member: memberIn(1), choice: 'for' })
    const leave = (seat: number) => live.act('setPresent', { member: memberIn(seat), present: false })
    await expect(leave(1)).rejects.toMatchObject(refused('voter-leaves'))
    await leave(2)
    await live.act('castBallot', { member: memberIn(1), choice: 'none' })
    await leave(1)
    await live.act('finishVote', named)
    expect(lastVote(await live.read()).vote.present).toBe(9)
  })
})

describe('a vote on several items', () => {
  it('counts one ballot for each, and every item tells of it', async () => {
    const live = await running(11, 'طرح یک', 'طرح دو', 'طرح سه')
    await open(live, { items: live.items, method: 'hands', title: 'طرح‌های نام‌گذاری' })
    await live.act('castRest', {})
    await live.act('finishVote', named)
    const held = lastVote(await live.read())
    expect(held.items.map(({ title }) => title)).toEqual(['طرح یک', 'طرح دو', 'طرح سه'])
    expect(held.ballots).toHaveLength(11)
    const text = textOf(minutes(await live.read(), closedIssue))
    expect(text).toContain('طرح‌های نام‌گذاری؛ یکجا برای دستورهای ۱، ۲ و ۳؛')
    expect(text.match(/رأی‌گیری یکجا با دستور ۱: طرح‌های نام‌گذاری: تصویب شد؛ به اتفاق آراء/g)).toHaveLength(2)
    expect((await live.read()).rows.voteItem).toHaveLength(2)
  })

  it('does not mix open with closed ones', async () => {
    const live = await running(11, 'طرح یک', 'طرح دو')
    await saveItem(live, { openness: 'closed' })
    await expect(open(live, { items: live.items })).rejects.toMatchObject(refused('block-mixes-openness'))
  })
})

it('comes to what its ballots say, whatever they are and however they came about', async () => {
  const live = await running(11)
  const choice = fc.constantFrom('for', 'against', 'abstain', 'recused', 'none')
  const acts = fc.array(fc.tuple(fc.integer({ min: 1, max: 11 }), choice), { maxLength: 25 })
  const share = fc.constantFrom('half', 'third', 'twoThirds', 'threeQuarters', 'all')
  const base = fc.constantFrom('present', 'seats', 'inOffice')
  await fc.assert(
    fc.asyncProperty(acts, share, base, async (cast, part, of) => {
      await open(live, { majority: { share: part, base: of } })
      const last = new Map<number, (typeof cast)[number][1]>()
      for (const [seat, one] of cast) {
        await live.act('castBallot', { member: memberIn(seat), choice: one })
        last.set(seat, one)
      }
      await live.act('finishVote', named)
      const { result, ballots } = lastVote(await live.read())
      const count = (wanted: string) => [...last.values()].filter(one => one === wanted).length
      expect(result.counts).toEqual({
        for: count('for'),
        against: count('against'),
        abstained: count('abstain'),
        recused: count('recused'),
      })
      expect(ballots).toHaveLength(11)
      const whole = of === 'present' ? 11 : 13
      const exact = {
        half: whole / 2,
        third: whole / 3,
        twoThirds: (2 * whole) / 3,
        threeQuarters: (3 * whole) / 4,
        all: whole,
      }
      expect(result.carried).toBe(part === 'half' ? count('for') > exact.half : count('for') >= exact[part])
    }),
    { numRuns: 12 },
  )
})

it('takes the floor back from whoever has it when a vote is opened', async () => {
  const live = await running(9)
  const [item = ''] = live.items
  await live.act('giveFloor', { item, kind: 'debate', side: 'for', speaker: { member: memberIn(1) } })
  live.at('09:03:00')
  await open(live)
  const { speakingTurn } = (await live.read()).rows
  expect(speakingTurn.find(({ agendaItem }) => agendaItem === item)).toMatchObject({
    to: '2023-01-15T09:03:00',
    used: 180,
  })
})
