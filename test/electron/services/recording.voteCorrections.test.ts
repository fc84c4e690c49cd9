import { describe, expect, it } from 'vitest'
import { voteCounts } from '../../../shared/checks/voteCounts.ts'
import { voteRules } from '../../../shared/checks/voteRules.ts'
import { letter } from '../../../shared/documents/letter.ts'
import { minutes } from '../../../shared/documents/minutes.ts'
import { heldVote, heldVotes } from '../../../shared/domain/heldVotes.ts'
import { type LiveRecording, memberIn } from '../../fixtures/liveRecording.ts'
import { lastVote, named, open, running, seats } from '../../fixtures/liveVotes.ts'
import { closedIssue, textOf } from '../../shared/documents/readDocument.ts'

const refused = (code: string) => ({ data: { code } })

/** A session that has just carried a bill by one vote. */
async function carried(): Promise<LiveRecording> {
  const live = await running(11)
  await open(live, { title: 'اصل لایحه' })
  for (const member of seats(1, 6)) await live.act('castBallot', { member, choice: 'for' })
  for (const member of seats(7, 11)) await live.act('castBallot', { member, choice: 'against' })
  await live.act('finishVote', named)
  return live
}

describe('the correction of a vote', () => {
  const correction = { by: 'منشی جلسه', reason: 'رأی عضو ۶ نادرست شنیده شده بود', ballots: [], counts: named }

  it('keeps the old vote, says who and why, and comes to another result', async () => {
    const live = await carried()
    const { vote } = lastVote(await live.read())
    live.at('09:40:00')
    const wrong = [{ member: memberIn(6), choice: 'against' as const }]
    await expect(
      live.act('correctVote', { ...correction, reason: ' ', vote: vote.code, ballots: wrong }),
    ).rejects.toMatchObject(refused('correction-without-reason'))
    await live.act('correctVote', { ...correction, vote: vote.code, ballots: wrong })
    const session = await live.read()
    const [before, after] = heldVotes(session)
    expect(before).toMatchObject({ vote, result: { carried: true }, correction: { code: after?.vote.code } })
    expect(after).toMatchObject({
      vote: { corrects: vote.code, correctedBy: 'منشی جلسه', from: vote.from, to: vote.to, present: 11 },
      result: { counts: { for: 5, against: 6 }, carried: false },
    })
    expect(textOf(minutes(session, closedIssue))).toContain(
      'این رأی‌گیری به خواست منشی جلسه با رأی‌گیری دوم اصلاح شد: رأی عضو ۶ نادرست شنیده شده بود.',
    )
    expect([...voteRules.run(session), ...voteCounts.run(session)]).toEqual([])
    await expect(live.act('correctVote', { ...correction, vote: vote.code })).rejects.toMatchObject(
      refused('vote-is-corrected'),
    )
  })

  it('moves the resolution to the vote that stands, and does not undo it unseen', async () => {
    const live = await carried()
    const { vote } = lastVote(await live.read())
    await live.act('addResolution', {
      item: live.items[0] ?? '',
      vote: vote.code,
      serial: null,
      title: 'روشنایی',
      text: 'ماده واحده: موافقت شد.',
      emphasis: null,
      addressee: null,
      letterNumber: null,
    })
    await expect(
      live.act('correctVote', {
        ...correction,
        vote: vote.code,
        ballots: [{ member: memberIn(1), choice: 'against' }],
      }),
    ).rejects.toMatchObject(refused('correction-undoes-resolution'))
    await live.act('correctVote', { ...correction, vote: vote.code, ballots: [{ member: memberIn(7), choice: 'for' }] })
    const session = await live.read()
    const [resolution] = session.rows.resolution
    expect(heldVote(session, resolution?.vote ?? '')?.result.counts.for).toBe(7)
    expect(textOf(letter(session, closedIssue))).toContain('مصوب با اکثریت آراء، ۷ رأی موافق از ۱۱ نفر حاضر.')
  })

  it('is not of an open vote, whose ballots are simply changed, and not of the absent', async () => {
    const live = await running(11)
    await open(live)
    const { vote } = lastVote(await live.read())
    await expect(live.act('correctVote', { ...correction, vote: vote.code })).rejects.toMatchObject(
      refused('vote-not-finished'),
    )
    await live.act('finishVote', named)
    const absent = [{ member: memberIn(13), choice: 'for' as const }]
    await expect(live.act('correctVote', { ...correction, vote: vote.code, ballots: absent })).rejects.toMatchObject(
      refused('voter-absent'),
    )
    expect((await live.read()).rows.vote).toHaveLength(1)
  })
})
