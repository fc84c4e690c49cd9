import { describe, expect, it } from 'vitest'
import { bandOf } from '../../../shared/hall/bandOf.ts'
import { recordFor } from '../../../shared/hall/openRecord.ts'
import { type LiveRecording, liveRecording, memberIn } from '../../fixtures/liveRecording.ts'

const seats = (count: number) => Array.from({ length: count }, (_, i) => memberIn(i + 1))
const instant = (time: string) => new Date(`2023-01-15T${time}+03:30`).toISOString()
const speaker = (seat: number) => ({ speaker: { member: memberIn(seat) } })

async function running(): Promise<LiveRecording> {
  const live = await liveRecording('لایحهٔ روشنایی', 'گزارش ۱۴۰۱', 'انتخاب')
  live.at('09:00:00')
  await live.act('setAllPresent', { members: seats(11) })
  await live.act('startSession', {})
  return live
}

const bandAt = async (live: LiveRecording, time: string) => bandOf(await live.read(), instant(time))

describe('the band', () => {
  it('is empty before anything is recorded, but for what comes first', async () => {
    const live = await liveRecording('لایحهٔ روشنایی')
    expect(bandOf(await live.read(), instant('08:30:00'))).toEqual({
      phase: 'before',
      item: null,
      next: 'لایحهٔ روشنایی',
      speaker: null,
      nextSpeaker: null,
      quorum: null,
      vote: null,
    })
  })

  it('names the item, the one after it and the quorum, and follows who comes and goes', async () => {
    const live = await running()
    await live.act('beginItem', { item: live.items[0] ?? '' })
    expect(await bandAt(live, '09:01:00')).toMatchObject({
      item: { number: '۱', of: 3, title: 'لایحهٔ روشنایی' },
      next: 'گزارش ۱۴۰۱',
      quorum: { present: 11, quorum: 9, holds: true },
    })
    for (const seat of [1, 2, 3]) await live.act('setPresent', { member: memberIn(seat), present: false })
    expect((await bandAt(live, '09:02:00')).quorum).toEqual({ present: 8, quorum: 9, holds: false })
    await live.act('beginItem', { item: live.items[2] ?? '' })
    expect(await bandAt(live, '09:03:00')).toMatchObject({ item: { number: '۳', of: 3 }, next: null })
  })

  it('counts nobody once the session has ended', async () => {
    const live = await running()
    await live.act('endSession', { note: null })
    expect(await bandAt(live, '12:00:00')).toMatchObject({ phase: 'ended', item: null, quorum: null })
  })

  it('counts the speaker’s time at the instant it is asked for, without that of whoever interrupts', async () => {
    const live = await running()
    const [item = ''] = live.items
    await live.act('beginItem', { item })
    live.at('09:01:00')
    await live.act('giveFloor', { item, kind: 'debate', side: 'for', ...speaker(7) })
    await live.act('registerSpeaker', { item, kind: 'debate', side: 'against', ...speaker(5) })
    expect(await bandAt(live, '09:02:40')).toMatchObject({
      speaker: { label: 'موافق', who: 'عضو ۷', at: instant('09:02:40'), used: 100, limit: 300, isStopped: false },
      nextSpeaker: 'عضو ۵',
    })
    live.at('09:03:00')
    await live.act('giveFloor', { item, kind: 'pointOfOrder', side: null, ...speaker(2) })
    expect((await bandAt(live, '09:03:30')).speaker).toMatchObject({ label: 'اخطار', who: 'عضو ۲', used: 30 })
    live.at('09:04:00')
    const turns = (await live.read()).rows.speakingTurn
    await live.act('endTurn', { turn: turns.find(({ kind }) => kind === 'pointOfOrder')?.code ?? '' })
    expect((await bandAt(live, '09:04:10')).speaker).toMatchObject({ who: 'عضو ۷', used: 130 })
  })

  it('tells the public of no closed item, not even that there is one', async () => {
    const live = await running()
    const rows = await live.api.records.list({ kind: 'agendaItem' })
    const row = rows.find(({ code }) => code === live.items[1])
    for await (const _ of await live.api.records.save({
      edits: [{ kind: 'agendaItem', row: { ...row, openness: 'closed' } }],
    }));
    const open = async () => recordFor('public', await live.read())
    await live.act('beginItem', { item: live.items[0] ?? '' })
    const before = await open()
    expect(before && bandOf(before, instant('09:05:00'))).toMatchObject({
      item: { number: '۱', of: 2 },
      next: 'انتخاب',
    })
    await live.act('beginItem', { item: live.items[1] ?? '' })
    const during = await open()
    expect(during && bandOf(during, instant('09:06:00')).item).toBe(null)
    expect((await bandAt(live, '09:06:00')).item).toMatchObject({ title: 'گزارش ۱۴۰۱', of: 3 })
  })
})
