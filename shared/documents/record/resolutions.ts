import type { Block } from '../../document.ts'
import { heldVote } from '../../domain/heldVotes.ts'
import { resultPhrase } from '../../domain/voteResult.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { renderNarrative } from '../../facts/renderNarrative.ts'
import { codeText } from '../../persian/codeText.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import type { Row } from '../../records/index.ts'
import { recordName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'
import { recordBlocks } from '../narrativeBlocks.ts'
import { electionOutcome } from './votes.ts'

/** What the council decided on an item: number and title, text, what it stressed, and how it was carried. */
export function resolutionsOf(session: Session, item: Row<'agendaItem'>, codes: FactCodes): Block[] {
  return session.rows.resolution
    .filter(({ agendaItem }) => agendaItem === item.code)
    .flatMap((resolution): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: `مصوبهٔ ${codeText(resolution.number)}: ${toPersianDigits(resolution.title)}`,
        anchor: `resolution/${resolution.code}`,
      },
      ...resolutionText(session, resolution, codes),
    ])
}

/** The text of a resolution, its figures read from their facts, and the words that say how it was carried. */
export function resolutionText(session: Session, resolution: Row<'resolution'>, codes: FactCodes): Block[] {
  const place = {
    name: recordName(session, 'resolution', resolution.code),
    closed: session.isClosed('resolution', resolution),
  }
  const rendered = renderNarrative(session, resolution.text, place, codes)
  const emphasis = resolution.emphasis === null ? '' : `با قید ${toPersianDigits(resolution.emphasis)}؛ `
  return [
    ...recordBlocks(rendered),
    { kind: 'paragraph', role: 'note', text: [{ text: `${emphasis}${howCarried(session, resolution)}` }] },
  ]
}

/** «مصوب با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر.» */
function howCarried(session: Session, { vote }: Row<'resolution'>): string {
  const held = heldVote(session, vote)
  if (held === undefined) return ''
  return held.vote.subject === 'election' ? electionOutcome(held) : `مصوب ${resultPhrase(held.result)}.`
}
