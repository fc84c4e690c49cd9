import { describe, expect, it } from 'vitest'
import { floorClock } from '../../../shared/hall/bandOf.ts'
import { chairView } from '../../../shared/hall/chairView.ts'
import { speakerName } from '../../../shared/recording/speakers.ts'
import type { Row } from '../../../shared/records/index.ts'
import { type LiveRecording, liveRecording, memberIn } from '../../fixtures/liveRecording.ts'

const seats = (...of: number[]) => of.map(memberIn)

/** Eleven of thirteen are there, and an item of a kind is dealt with. */
async function running(kind: Row<'agendaItem'>['kind']): Promise<LiveRecording & { item: string }> {
  const live = await liveRecording('لایحهٔ روشنایی')
  const [item = ''] = live.items
  const [row] = await live.api.records.list({ kind: 'agendaItem', where: { code: item } })
  for await (const _ of await live.api.records.save({ edits: [{ kind: 'agendaItem', row: { ...row, kind } }] }));
  live.at('09:00:00')
  await live.act('setAllPresent', { members: seats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) })
  await live.act('startSession', {})
  await live.act('beginItem', { item })
  return { ...live, item }
}

const viewOf = async (live: LiveRecording) => chairView(await live.read())

describe('the chair’s view', () => {
  it('counts who is there of all members, and how many votes carry the item with them', async () => {
    const live = await running('bill')
    expect(await viewOf(live)).toMatchObject({
      members: 13,
      quorum: { present: 11, quorum: 9, holds: true },
      needed: 'حد لازم ۶ رأی: نصف به‌علاوهٔ یک حاضران',
    })
    await live.act('setPresent', { member: memberIn(1), present: false })
    await live.act('setPresent', { member: memberIn(2), present: false })
    expect((await viewOf(live)).needed).toBe('حد لازم ۵ رأی: نصف به‌علاوهٔ یک حاضران')
  })

  it('asks no votes of what is only heard, and those of a removal of all seats', async () => {
    expect((await viewOf(await running('report'))).needed).toBe(null)
    expect((await viewOf(await running('impeachment'))).needed).toContain('کرسی‌های اصلی')
  })

  it('has the list of speakers in the order in which they come, and leads it on by the record’s own acts', async () => {
    const live = await running('bill')
    const { item } = live
    const debate = (seat: number, side: 'for' | 'against') =>
      ({ item, kind: 'debate', side, speaker: { member: memberIn(seat) } }) as const
    live.at('09:01:00')
    await live.act('giveFloor', debate(7, 'for'))
    for (const [seat, side] of [
      [4, 'for'],
      [5, 'against'],
      [6, 'against'],
    ] as const)
      await live.act('registerSpeaker', debate(seat, side))
    const names = async () => {
      const record = await live.read()
      return chairView(record).waiting.map(turn => speakerName(record, turn))
    }
    // One for, one against.
    expect(await names()).toEqual(['عضو ۵', 'عضو ۴', 'عضو ۶'])
    live.at('09:05:00')
    const [next] = (await viewOf(live)).waiting
    await live.act('beginTurn', { turn: next?.code ?? '' })
    expect(await names()).toEqual(['عضو ۴', 'عضو ۶'])
    const record = await live.read()
    expect(floorClock(record, '2023-01-15T09:06:10')).toMatchObject({ who: 'عضو ۵', used: 70, isStopped: false })
  })

  it('shows the vote under way with what it takes, then its result, until the item moves on', async () => {
    const live = await running('bill')
    const { item } = live
    await live.act('openVote', {
      items: [item],
      subject: 'substance',
      title: 'اصل لایحه',
      method: 'hands',
      majority: null,
      candidates: [],
      places: null,
    })
    expect((await viewOf(live)).vote).toMatchObject({ state: 'open', needed: 'حد لازم ۶ رأی: نصف به‌علاوهٔ یک حاضران' })
    await live.act('castRest', {})
    await live.act('finishVote', { papers: null, candidates: null })
    expect((await viewOf(live)).vote).toMatchObject({ state: 'carried', counts: { for: 11 } })
    live.at('09:30:00')
    await live.act('endItem', { item })
    expect((await viewOf(live)).vote).toBe(null)
  })
})
