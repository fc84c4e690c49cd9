import { voteBoard } from '../documents/slides/voteBoard.ts'
import { usedSeconds } from '../domain/speakingTime.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { itemPhase, liveState } from '../recording/liveState.ts'
import { actMoment } from '../recording/moments.ts'
import { floorOf, speakerName, turnsOn, turnWords, waitingSpeakers } from '../recording/speakers.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Band, SpeakerClock } from './audienceFrame.ts'
import { voteAtHand } from './voteAtHand.ts'

/**
 * The session as its record has it at this moment. Whoever shows it to the public hands in an open record.
 * @param now ISO instant in UTC
 */
export function bandOf(record: Session, now: string): Band {
  const clock = floorClock(record, actMoment(record, now))
  return { ...steadyBand(record), speaker: clock && { ...clock, at: now } }
}

/** What of the band changes by what is recorded alone, and not by the clock. */
export type SteadyBand = Omit<Band, 'speaker'>

export function steadyBand(record: Session): SteadyBand {
  const { phase, item, present, quorum, hasQuorum } = liveState(record)
  const isCounted = phase !== 'ended' && record.rows.presence.length > 0
  const held = voteAtHand(record)
  return {
    phase,
    item: item && itemWords(record, item),
    next: nextItem(record, item),
    nextSpeaker: item && waitingSpeaker(record, item),
    quorum: isCounted ? { present: present.size, quorum, holds: hasQuorum } : null,
    vote: held === undefined ? null : voteWords(record, held),
  }
}

function itemWords({ rows }: Session, { code, title }: Row<'agendaItem'>): Band['item'] {
  const place = rows.agendaItem.findIndex(one => one.code === code) + 1
  return { number: toPersianDigits(String(place)), of: rows.agendaItem.length, title: toPersianDigits(title) }
}

function nextItem(record: Session, item: Row<'agendaItem'> | null): string | null {
  const { agendaItem } = record.rows
  const after = agendaItem.slice(agendaItem.findIndex(({ code }) => code === item?.code) + 1)
  const next = after.find(({ code }) => itemPhase(record, code) === 'waiting')
  return next === undefined ? null : toPersianDigits(next.title)
}

/** Who speaks and how long already, at a moment on the council's clock; null while nobody does. */
export function floorClock(record: Session, moment: string): Omit<SpeakerClock, 'at'> | null {
  const turn = floorOf(record)
  if (turn === undefined) return null
  return {
    label: turnWords(turn),
    who: toPersianDigits(speakerName(record, turn)),
    used: usedSeconds(turn, record.rows.speakingTurn, moment),
    limit: turn.allowed,
    isStopped: liveState(record).phase !== 'running',
  }
}

function waitingSpeaker(record: Session, { code }: Row<'agendaItem'>): string | null {
  const [next] = waitingSpeakers(turnsOn(record, code))
  return next === undefined ? null : toPersianDigits(speakerName(record, next))
}

function voteWords(...of: Parameters<typeof voteBoard>): Band['vote'] {
  const { question, state, verdict, said } = voteBoard(...of)
  return { question, state, verdict, said }
}
