import type { VoteBoard } from '../deck.ts'
import { neededWords, voteBoard } from '../documents/slides/voteBoard.ts'
import { sessionCourse } from '../domain/sessionCourse.ts'
import { liveState } from '../recording/liveState.ts'
import { majoritiesOf } from '../recording/majorities.ts'
import { floorOf, itemOfSpeech, turnsOn, waitingSpeakers } from '../recording/speakers.ts'
import type { Row } from '../records/index.ts'
import { neededOf } from '../rules/threshold.ts'
import type { Session } from '../session/session.ts'
import { councilOf } from '../session/sessionRows.ts'
import { type SteadyBand, steadyBand } from './bandOf.ts'
import { voteAtHand } from './voteAtHand.ts'

/** What whoever presides has before them: what the hall's band says, and what it takes to lead the session on. */
export interface ChairView extends Omit<SteadyBand, 'vote'> {
  isBehindClosedDoors: boolean
  /** Members who hold a seat on the session's day. */
  members: number
  /** Who has the floor. */
  floor: Row<'speakingTurn'> | undefined
  /** The list of speakers, the next one first. */
  waiting: readonly Row<'speakingTurn'>[]
  /** How many votes carry the item with those who are present; null for one that is not voted on. */
  needed: string | null
  /** The vote under way, or the last one on the item. */
  vote: VoteBoard | null
}

/** Items that are heard and not voted on. */
const heard: ReadonlySet<Row<'agendaItem'>['kind']> = new Set(['report', 'notice', 'speech'])

/** @param record the session's, whole: whoever presides is in the chamber behind closed doors, too */
export const chairView = (record: Session): ChairView => record.derive(readView)

function readView(record: Session): ChairView {
  const { item, isBehindClosedDoors } = liveState(record)
  const spokenOn = itemOfSpeech(record)
  const held = voteAtHand(record)
  return {
    ...steadyBand(record),
    isBehindClosedDoors,
    members: sessionCourse(record).members.length,
    floor: floorOf(record),
    waiting: spokenOn === undefined ? [] : waitingSpeakers(turnsOn(record, spokenOn.code)),
    needed: item === null || heard.has(item.kind) ? null : votesNeeded(record, item),
    vote: held === undefined ? null : voteBoard(record, held),
  }
}

/** By the usual majority of the item's kind; null where neither the law nor the council says one. */
function votesNeeded(record: Session, item: Row<'agendaItem'>): string | null {
  const subject = item.kind === 'election' ? 'election' : 'substance'
  const [{ threshold }] = majoritiesOf(record, { item, subject, title: null })
  if (threshold === null) return null
  const bases = {
    present: liveState(record).present.size,
    seats: councilOf(record).seats,
    inOffice: sessionCourse(record).members.length,
  }
  return neededWords(threshold, neededOf(threshold, bases))
}
