import { presenceCourse, quorumLosses } from '../domain/presence.ts'
import { quorumOf } from '../domain/quorum.ts'
import { interruptionRank, runningTurns } from '../domain/speakingTime.ts'
import type { Row } from '../records/index.ts'
import { CouncilRules } from '../rules/councilRules.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionOf } from '../session/sessionRows.ts'

/** How far a session is. */
export type SessionPhase = 'before' | 'running' | 'adjourned' | 'ended'

/** A session as it stands at its last recorded moment. */
export interface LiveState {
  phase: SessionPhase
  started: string | null
  isBehindClosedDoors: boolean
  /** Codes of the members who are in the chamber. */
  present: ReadonlySet<string>
  quorum: number
  hasQuorum: boolean
  /** Since when a session that had its quorum is without it; null while it has it, and before it ever had it. */
  quorumLostAt: string | null
  /** The item that is dealt with. */
  item: Row<'agendaItem'> | null
  /** Whose turn of speech it is; an interruption does not end it. */
  turn: Row<'speakingTurn'> | null
  /** Who interrupts: a point of order before the answer that it interrupts. */
  interruption: Row<'speakingTurn'> | null
  vote: Row<'vote'> | null
  minutes: Row<'minutes'> | null
}

export const liveState = (session: Session): LiveState => session.derive(readState)

function readState(session: Session): LiveState {
  const { presence, sessionEvent, speakingTurn, vote, minutes } = session.rows
  const present = new Set(presence.filter(({ to }) => to === null).map(({ member }) => member))
  const quorum = quorumOf(councilOf(session))
  const doors = sessionEvent.findLast(({ kind }) => kind === 'closedDoors' || kind === 'openedDoors')
  const running = runningTurns(speakingTurn)
  const lost = quorumLosses(presenceCourse(presence), quorum, null).at(-1)
  return {
    phase: phaseOf(sessionEvent),
    started: sessionEvent.find(({ kind }) => kind === 'started')?.at ?? null,
    isBehindClosedDoors: doors === undefined ? sessionOf(session).openness === 'closed' : doors.kind === 'closedDoors',
    present,
    quorum,
    hasQuorum: present.size >= quorum,
    quorumLostAt: lost?.to === null ? lost.from : null,
    item: currentItem(session),
    turn: running.find(({ kind }) => interruptionRank(kind) === 0) ?? null,
    interruption: running.find(({ kind }) => interruptionRank(kind) > 0) ?? null,
    vote: vote.find(({ state }) => state === 'open') ?? null,
    minutes: minutes[0] ?? null,
  }
}

function phaseOf(events: readonly Row<'sessionEvent'>[]): SessionPhase {
  const last = events.findLast(({ kind }) => kind !== 'closedDoors' && kind !== 'openedDoors')
  switch (last?.kind) {
    case undefined:
      return 'before'
    case 'started':
    case 'resumed':
      return 'running'
    case 'adjourned':
      return 'adjourned'
    case 'ended':
      return 'ended'
    case 'closedDoors':
    case 'openedDoors':
      throw new RangeError('Doors are no phase')
  }
}

/** How far an item is. */
export type ItemPhase = 'waiting' | 'running' | Exclude<Row<'itemEvent'>['kind'], 'started' | 'read'>

export function itemPhase({ rows }: Session, item: string): ItemPhase {
  const last = rows.itemEvent.findLast(({ agendaItem, kind }) => agendaItem === item && kind !== 'read')
  if (last === undefined) return 'waiting'
  return last.kind === 'started' || last.kind === 'read' ? 'running' : last.kind
}

function currentItem(session: Session): Row<'agendaItem'> | null {
  return session.rows.agendaItem.findLast(({ code }) => itemPhase(session, code) === 'running') ?? null
}

/** The rules on the session's day. */
export const rulesOf = (session: Session): CouncilRules => session.derive(readRules)

function readRules(session: Session): CouncilRules {
  return new CouncilRules(session.rows.councilRule, sessionOf(session).date)
}
