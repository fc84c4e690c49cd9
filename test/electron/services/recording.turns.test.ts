import { describe, expect, it } from 'vitest'
import { speechRequests } from '../../../shared/checks/speechRequests.ts'
import { lateSpeeches } from '../../../shared/domain/lateSpeeches.ts'
import { liveState } from '../../../shared/recording/liveState.ts'
import type { Row } from '../../../shared/records/index.ts'
import { sharedByTests } from '../../fixtures/atEnd.ts'
import { type LiveRecording, liveRecording, memberIn } from '../../fixtures/liveRecording.ts'

type Turn = Row<'speakingTurn'>
const refused = (code: string) => ({ data: { code } })
const everybody = { members: Array.from({ length: 13 }, (_, i) => memberIn(i + 1)) }
const member = (seat: number) => ({ speaker: { member: memberIn(seat) } })

/** A running session with everybody in it and an item under discussion, of which each test takes a copy. */
const running = sharedByTests(async () => {
  const live = await liveRecording('لایحهٔ روشنایی', 'گزارش')
  const [item = ''] = live.items
  live.at('09:00:00')
  await live.act('setAllPresent', everybody)
  await live.act('startSession', {})
  await live.act('beginItem', { item })
  return live
})

async function debate(): Promise<LiveRecording & { item: string; turns: () => Promise<Turn[]> }> {
  const live = await running().copy()
  const [item = ''] = live.items
  return { ...live, item, turns: async () => (await live.read()).rows.speakingTurn }
}

describe('turns of speech', () => {
  it('are registered, begun and over, each ending the one before, with equal time for both sides', async () => {
    const { act, at, item, read, turns } = await debate()
    const [inFavour, against] = [
      { item, kind: 'debate', side: 'for' } as const,
      { item, kind: 'debate', side: 'against' } as const,
    ]
    await act('registerSpeaker', { ...inFavour, ...member(7) })
    await act('registerSpeaker', { ...inFavour, ...member(2) })
    await act('registerSpeaker', { ...against, ...member(10) })
    const [first, second, other] = (await turns()).map(({ code }) => code)
    at('09:10:00')
    await act('beginTurn', { turn: first ?? '' })
    at('09:14:50')
    await act('beginTurn', { turn: other ?? '' })
    at('09:19:50')
    await act('beginTurn', { turn: second ?? '' })
    expect(liveState(await read()).turn?.code).toBe(second)
    at('09:20:00')
    await act('endTurn', { turn: second ?? '' })
    expect((await turns()).map(({ allowed, used, to }) => [allowed, used, to])).toEqual([
      [300, 290, '2023-01-15T09:14:50'],
      [300, 10, '2023-01-15T09:20:00'],
      [300, 300, '2023-01-15T09:19:50'],
    ])
  })

  it('stand still while others interrupt, however often, and a point of order interrupts an answer too', async () => {
    const { act, at, item, read, turns } = await debate()
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    const [main] = await turns()
    at('09:01:00')
    await act('giveFloor', { item, kind: 'pointOfOrder', side: null, ...member(1) })
    at('09:01:20')
    await act('endTurn', { turn: liveState(await read()).interruption?.code ?? '' })
    at('09:02:00')
    await act('giveFloor', { item, kind: 'reply', side: null, speaker: { office: 'mayor' } })
    at('09:02:30')
    await act('giveFloor', { item, kind: 'pointOfOrder', side: null, ...member(3) })
    expect(liveState(await read())).toMatchObject({
      turn: { code: main?.code },
      interruption: { kind: 'pointOfOrder' },
    })
    at('09:02:40')
    await act('endTurn', { turn: liveState(await read()).interruption?.code ?? '' })
    expect(liveState(await read()).interruption?.kind).toBe('reply')
    at('09:03:00')
    await act('endTurn', { turn: liveState(await read()).interruption?.code ?? '' })
    at('09:05:00')
    await act('endItem', { item })
    expect((await turns()).map(({ kind, used }) => [kind, used])).toEqual([
      ['debate', 220],
      ['pointOfOrder', 20],
      ['reply', 50],
      ['pointOfOrder', 10],
    ])
  })

  it('end with the session’s adjournment, the item, and the speaker’s leaving', async () => {
    const { act, at, item, items, turns } = await debate()
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    at('09:01:00')
    await act('giveFloor', { item, kind: 'pointOfOrder', side: null, ...member(1) })
    at('09:01:30')
    await act('adjournSession', { note: null })
    await act('resumeSession', {})
    await act('giveFloor', { item, kind: 'debate', side: 'against', ...member(10) })
    at('09:02:00')
    await act('setPresent', { member: memberIn(10), present: false })
    await act('giveFloor', { item, kind: 'report', side: null, speaker: { office: 'mayor' } })
    at('09:04:00')
    await act('beginItem', { item: items[1] ?? '' })
    expect((await turns()).map(({ used }) => used)).toEqual([60, 30, 30, 120])
  })

  it('leaves a speaker off the list again, and takes back a turn that was begun by mistake', async () => {
    const { act, api, item, turns } = await debate()
    await act('registerSpeaker', { item, kind: 'debate', side: 'for', ...member(7) })
    const [turn] = await turns()
    const { group } = await act('beginTurn', { turn: turn?.code ?? '' })
    await expect(act('withdrawSpeaker', { turn: turn?.code ?? '' })).rejects.toMatchObject(refused('turn-has-begun'))
    await api.records.undo({ group: group ?? '' })
    await act('withdrawSpeaker', { turn: turn?.code ?? '' })
    expect(await turns()).toEqual([])
  })

  it('are warned twice off the subject, and stopped at the third time', async () => {
    const { act, at, item, turns } = await debate()
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    const turn = (await turns())[0]?.code ?? ''
    await act('warnSpeaker', { turn })
    await act('warnSpeaker', { turn })
    expect((await turns())[0]).toMatchObject({ warnings: 2, to: null })
    at('09:03:00')
    await act('warnSpeaker', { turn })
    expect((await turns())[0]).toMatchObject({ warnings: 3, to: '2023-01-15T09:03:00', used: 180 })
    await expect(act('warnSpeaker', { turn })).rejects.toMatchObject(refused('turn-not-running'))
  })

  it('give the mayor as long as both sides spoke, an answer 15 minutes and each side of a closure 5', async () => {
    const { act, at, item, turns } = await debate()
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    at('09:04:50')
    await act('giveFloor', { item, kind: 'debate', side: 'against', ...member(10) })
    at('09:09:45')
    await act('giveFloor', { item, kind: 'closure', side: 'for', ...member(2) })
    await act('giveFloor', { item, kind: 'reply', side: null, ...member(4) })
    at('09:10:00')
    await act('giveFloor', { item, kind: 'defence', side: null, speaker: { office: 'mayor' } })
    expect((await turns()).map(({ kind, allowed }) => [kind, allowed])).toEqual([
      ['debate', 300],
      ['debate', 300],
      ['closure', 300],
      ['reply', 900],
      ['defence', 585],
    ])
  })

  it('before the agenda are three of ten minutes, whose time may be given to another member', async () => {
    const { act, at, item, turns } = await debate()
    const speech = { item, kind: 'preAgenda', side: null } as const
    for (const seat of [4, 5, 6]) await act('registerSpeaker', { ...speech, ...member(seat) })
    await expect(act('registerSpeaker', { ...speech, ...member(7) })).rejects.toMatchObject(
      refused('speeches-are-full'),
    )
    const [one, two] = (await turns()).map(({ code }) => code)
    await act('cedeTime', { turn: two ?? '', to: memberIn(8), seconds: 600 })
    await act('beginTurn', { turn: one ?? '' })
    at('09:04:00')
    await expect(act('cedeTime', { turn: one ?? '', to: memberIn(9), seconds: 361 })).rejects.toMatchObject(
      refused('no-time-to-cede'),
    )
    await act('cedeTime', { turn: one ?? '', to: memberIn(9), seconds: 360 })
    expect((await turns()).map(({ member: who, cededBy, allowed, used }) => [who, cededBy, allowed, used])).toEqual([
      [memberIn(4), null, 240, 240],
      [memberIn(6), null, null, null],
      [memberIn(8), memberIn(5), 600, null],
      [memberIn(9), memberIn(4), 360, null],
    ])
    await expect(act('registerSpeaker', { ...speech, ...member(5) })).rejects.toMatchObject(refused('speech-was-held'))
  })

  it('before the agenda are asked for two days before the session, or marked as late', async () => {
    const { act, at, items, read } = await liveRecording('نطق پیش از دستور')
    const speech = { item: items[0] ?? '', kind: 'preAgenda', side: null } as const
    at('2023-01-12T05:30:00Z')
    await act('registerSpeaker', { ...speech, ...member(4) })
    at('2023-01-14T05:30:00Z')
    await act('registerSpeaker', { ...speech, ...member(5) })
    const session = await read()
    const [, late] = session.rows.speakingTurn
    expect([...lateSpeeches(session)]).toEqual([late?.code])
    expect(speechRequests.run(session).map(({ where }) => where.key)).toEqual([late?.code])
  })

  it('follow the council’s own rules', async () => {
    const { act, api, item, turns } = await debate()
    const row = { rule: 'debateMinutes', from: '2023-01-01', value: '3', source: null }
    for await (const _ of await api.records.save({ edits: [{ kind: 'councilRule', row }] }));
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    expect((await turns())[0]?.allowed).toBe(180)
  })

  it('are refused to who is not there, has no seat or may not, and outside of the session', async () => {
    const live = await liveRecording('لایحهٔ روشنایی')
    const { act } = live
    const item = live.items[0] ?? ''
    const inFavour = { item, kind: 'debate', side: 'for' } as const
    await act('registerSpeaker', { ...inFavour, ...member(7) })
    const turn = (await live.read()).rows.speakingTurn[0]?.code ?? ''
    const begin = () => act('beginTurn', { turn })
    await expect(begin()).rejects.toMatchObject(refused('session-not-begun'))
    await act('startSession', {})
    await expect(begin()).rejects.toMatchObject(refused('member-is-absent'))
    await act('setAllPresent', everybody)
    await expect(begin()).rejects.toMatchObject(refused('item-not-running'))
    await act('beginItem', { item })
    await expect(act('registerSpeaker', { ...inFavour, ...member(7) })).rejects.toMatchObject(
      refused('speaker-on-list'),
    )
    await begin()
    await expect(begin()).rejects.toMatchObject(refused('turn-has-begun'))
    const others: [Parameters<typeof act>[1], string][] = [
      [{ ...inFavour, speaker: { office: 'mayor' } }, 'members-alone'],
      [{ ...inFavour, side: null, ...member(8) }, 'turn-side'],
      [{ item, kind: 'report', side: null, speaker: { office: 'nobody' } }, 'record-unknown'],
      [{ ...inFavour, speaker: { member: 'nobody' } }, 'record-unknown'],
      [{ ...inFavour, item: 'nothing', ...member(8) }, 'record-unknown'],
    ]
    for (const [input, code] of others)
      await expect(act('registerSpeaker', input as never)).rejects.toMatchObject(refused(code))
    await act('setPresent', { member: memberIn(8), present: false })
    await expect(act('giveFloor', { ...inFavour, ...member(8) })).rejects.toMatchObject(refused('member-is-absent'))
    await act('registerSpeaker', { item, kind: 'closure', side: 'for', ...member(9) })
    await expect(act('registerSpeaker', { item, kind: 'closure', side: 'for', ...member(10) })).rejects.toMatchObject(
      refused('closure-side-taken'),
    )
    await act('adjournSession', { note: null })
    await expect(act('giveFloor', { ...inFavour, ...member(9) })).rejects.toMatchObject(refused('session-adjourned'))
    await act('endSession', { note: null })
    await expect(act('registerSpeaker', { ...inFavour, ...member(9) })).rejects.toMatchObject(refused('session-over'))
  })

  it('go on without a quorum', async () => {
    const { act, item, read } = await debate()
    for (const seat of [1, 2, 3, 4, 5]) await act('setPresent', { member: memberIn(seat), present: false })
    expect(liveState(await read()).hasQuorum).toBe(false)
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    expect(liveState(await read()).turn?.member).toBe(memberIn(7))
  })
})

describe('what was said', () => {
  it('is typed into a turn while it goes on, and stays when it ends and when the session does', async () => {
    const { act, api, item, turns } = await debate()
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    const row = (await turns())[0]
    const summary = 'سهم {{indicator/204/actual/1401H1|percent}} است.'
    const edit = { kind: 'speakingTurn' as const, row: { ...row, summary }, over: { summary: null } }
    for await (const _ of await api.records.save({ edits: [edit] }));
    await act('endTurn', { turn: row?.code ?? '' })
    await act('endSession', { note: null })
    expect((await turns())[0]).toMatchObject({ summary, used: 0 })
  })

  it('is noted of somebody who had no turn', async () => {
    const { act, at, item, turns } = await debate()
    at('09:30:00')
    await act('noteRemark', { item, speaker: { office: 'mayor' }, summary: 'اعتبار از محل درآمد پایدار است.' })
    await act('noteRemark', { item, ...member(3), summary: 'پرسشی دارم.' })
    expect((await turns()).map(({ kind, office, member: who, from, to }) => [kind, office, who, from, to])).toEqual([
      ['remark', 'mayor', null, '2023-01-15T09:30:00', '2023-01-15T09:30:00'],
      ['remark', null, memberIn(3), '2023-01-15T09:30:00', '2023-01-15T09:30:00'],
    ])
    await expect(act('noteRemark', { item, speaker: { office: 'nobody' }, summary: 'متن' })).rejects.toMatchObject(
      refused('record-unknown'),
    )
  })

  it('behind closed doors is closed, also when they were closed in the middle', async () => {
    const { act, at, item, turns } = await debate()
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(7) })
    at('09:01:00')
    await act('moveDoors', { closed: true, note: null })
    at('09:02:00')
    await act('giveFloor', { item, kind: 'debate', side: 'against', ...member(10) })
    await act('noteRemark', { item, speaker: { office: 'mayor' }, summary: 'متن' })
    at('09:03:00')
    await act('moveDoors', { closed: false, note: null })
    at('09:04:00')
    await act('giveFloor', { item, kind: 'debate', side: 'for', ...member(2) })
    expect((await turns()).map(({ openness }) => openness)).toEqual(['closed', 'closed', 'closed', 'open'])
  })
})
