import type { Slide } from '../deck.ts'
import { voteBoard } from '../documents/slides/voteBoard.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import { voteAtHand } from './voteAtHand.ts'

/** Address of the vote at hand, as a slide. */
export const liveVote = 'live/vote'

/** Slides that the record makes at this moment; no deck holds them. @param record as the edition may show it */
export function liveSlides(record: Session | null): Slide[] {
  const held = record === null ? undefined : voteAtHand(record)
  if (record === null || held === undefined) return []
  const [item] = held.items
  const place = record.rows.agendaItem.findIndex(({ code }) => code === item?.code) + 1
  const named = item && { code: item.code, number: toPersianDigits(String(place)), title: toPersianDigits(item.title) }
  return [
    {
      id: liveVote,
      item: named ?? null,
      title: named?.title ?? 'رأی‌گیری',
      body: [voteBoard(record, held)],
      ...(held.vote.sample && { sample: true }),
      notes: [],
    },
  ]
}
