import { describe, expect, it } from 'vitest'
import type { VoteBoard } from '../../../shared/deck.ts'
import { voteBoard } from '../../../shared/documents/slides/voteBoard.ts'
import { bandOf } from '../../../shared/hall/bandOf.ts'
import { liveSlides } from '../../../shared/hall/liveSlides.ts'
import { voteAtHand } from '../../../shared/hall/voteAtHand.ts'
import type { Row } from '../../../shared/records/index.ts'
import { type LiveRecording, liveRecording, memberIn } from '../../fixtures/liveRecording.ts'

const seats = (count: number) => Array.from({ length: count }, (_, i) => memberIn(i + 1))

async function voting(method: Row<'vote'>['method']): Promise<LiveRecording> {
  const live = await liveRecording('لایحهٔ روشنایی', 'انتخاب')
  live.at('09:00:00')
  await live.act('setAllPresent', { members: seats(10) })
  await live.act('startSession', {})
  await live.act('beginItem', { item: live.items[0] ?? '' })
  await live.act('openVote', {
    subject: 'substance',
    title: 'اصل لایحه',
    method,
    majority: null,
    items: live.items.slice(0, 1),
    candidates: [],
    places: null,
  })
  return live
}

async function boardOf(live: LiveRecording): Promise<VoteBoard | undefined> {
  const record = await live.read()
  const held = voteAtHand(record)
  return held && voteBoard(record, held)
}

const marksOf = (board: VoteBoard | undefined) => [...new Set(board?.seats.map(({ mark }) => mark))].toSorted()

describe('a vote on the wall', () => {
  it('tells only who has voted until it is over, and then how, by seats', async () => {
    const live = await voting('rollCall')
    await live.act('castBallot', { member: memberIn(1), choice: 'for' })
    await live.act('castBallot', { member: memberIn(2), choice: 'against' })
    const open = await boardOf(live)
    expect(open).toMatchObject({
      question: 'رأی‌گیری نام‌به‌نام دربارهٔ «اصل لایحه»',
      state: 'open',
      verdict: '۲ از ۱۰',
      said: '۸ نفر هنوز رأی نداده‌اند',
      counts: null,
    })
    expect(marksOf(open)).toEqual(['absent', 'voted', 'waiting'])
    for (const member of seats(10).slice(2)) await live.act('castBallot', { member, choice: 'for' })
    expect(await boardOf(live)).toMatchObject({ verdict: '۱۰ از ۱۰', said: 'همهٔ حاضران رأی داده‌اند', counts: null })
    await live.act('finishVote', { papers: null, candidates: null })
    const over = await boardOf(live)
    expect(over).toMatchObject({
      state: 'carried',
      verdict: 'تصویب شد',
      needed: 'حد لازم ۶ رأی: نصف به‌علاوهٔ یک حاضران',
      counts: { for: 9, against: 1, abstained: 0 },
    })
    expect(marksOf(over)).toEqual(['absent', 'against', 'for'])
  })

  it('shows no seat of a secret one, and its counts at the end alone', async () => {
    const live = await voting('secret')
    await live.act('castRest', {})
    expect(await boardOf(live)).toMatchObject({ state: 'open', verdict: '۱۰ از ۱۰', seats: [], counts: null })
    const papers = { for: 4, against: 5, abstained: 1 }
    await live.act('finishVote', { papers, candidates: null })
    expect(await boardOf(live)).toMatchObject({
      state: 'notCarried',
      verdict: 'تصویب نشد',
      seats: [],
      counts: { for: 4, against: 5, abstained: 1 },
    })
  })

  it('is a slide and a line of the band, and gone when the item moves on or is taken up again', async () => {
    const live = await voting('hands')
    await live.act('castRest', {})
    await live.act('finishVote', { papers: null, candidates: null })
    const shown = async () => {
      const record = await live.read()
      return {
        slides: liveSlides(record).map(({ id }) => id),
        band: bandOf(record, '2023-01-15T06:00:00Z').vote?.state,
      }
    }
    expect(await shown()).toEqual({ slides: ['live/vote'], band: 'carried' })
    live.at('09:30:00')
    await live.act('beginItem', { item: live.items[1] ?? '' })
    expect(await shown()).toEqual({ slides: [], band: undefined })
    live.at('09:40:00')
    await live.act('beginItem', { item: live.items[0] ?? '' })
    expect(await shown()).toEqual({ slides: [], band: undefined })
  })

  it('that was stopped is not shown', async () => {
    const live = await voting('rollCall')
    await live.act('stopVote', {})
    expect(await boardOf(live)).toBe(undefined)
  })
})
