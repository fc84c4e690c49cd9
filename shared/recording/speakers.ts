import { runningTurns, sideTimes, usedSeconds } from '../domain/speakingTime.ts'
import type { Row } from '../records/index.ts'
import { sideChoices, turnKindChoices } from '../records/speakingTurn.ts'
import type { Session } from '../session/session.ts'
import { itemPhase, liveState } from './liveState.ts'

type Turn = Row<'speakingTurn'>
export type Side = 'for' | 'against'

/** The item that is spoken on: the one that is dealt with; before the agenda, the speeches' own or the first. */
export function itemOfSpeech(session: Session): Row<'agendaItem'> | undefined {
  const { agendaItem } = session.rows
  return (
    liveState(session).item ??
    agendaItem.find(({ kind, code }) => kind === 'speech' && itemPhase(session, code) === 'waiting') ??
    agendaItem.find(({ code }) => itemPhase(session, code) === 'waiting') ??
    agendaItem.at(-1)
  )
}

/** Turns on an item, those that have begun in the order in which they did, then those that wait. */
export function turnsOn({ rows }: Session, item: string): Turn[] {
  const own = rows.speakingTurn.filter(({ agendaItem }) => agendaItem === item)
  const begun = own.filter(({ from }) => from !== null)
  return [
    ...begun.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1)),
    ...own.filter(({ from }) => from === null),
  ]
}

/** Who has the floor; undefined while nobody has. */
export const floorOf = ({ rows }: Session): Turn | undefined => runningTurns(rows.speakingTurn)[0]

/**
 * Who speaks next in a debate: of the side that was given less time, whoever registered first; where both were given
 * the same, whoever registered first of all.
 */
export function nextSpeaker(turns: readonly Turn[]): Turn | undefined {
  const waiting = turns.filter(({ kind, from }) => kind === 'debate' && from === null)
  const begun = turns.filter(({ from }) => from !== null)
  const { for: inFavour, against } = sideTimes(begun, null)
  const behind: Side | null =
    inFavour.allowed === against.allowed ? null : inFavour.allowed < against.allowed ? 'for' : 'against'
  return waiting.find(({ side }) => side === behind) ?? waiting[0]
}

/** Who is on the list of speakers: the next one first, then the others as they registered. */
export function waitingSpeakers(turns: readonly Turn[]): Turn[] {
  const waiting = turns.filter(({ from }) => from === null)
  const next = nextSpeaker(turns)
  return next === undefined ? waiting : [next, ...waiting.filter(turn => turn !== next)]
}

/** Seconds that each member spoke in the session, and in how many turns; who spoke most first. */
export function memberTimes({ rows }: Session, now: string): { member: string; seconds: number; turns: number }[] {
  const begun = rows.speakingTurn.filter(
    ({ from, member, kind }) => from !== null && member !== null && kind !== 'remark',
  )
  return [...Map.groupBy(begun, ({ member }) => member ?? '')]
    .map(([member, turns]) => ({
      member,
      seconds: turns.reduce((sum, turn) => sum + usedSeconds(turn, rows.speakingTurn, now), 0),
      turns: turns.length,
    }))
    .toSorted((one, other) => other.seconds - one.seconds)
}

/** Who speaks: «عضو ۷», «شهردار». */
export const speakerName = (session: Session, { member, office }: Pick<Turn, 'member' | 'office'>): string =>
  member === null ? session.nameOf('office', office ?? '') : session.nameOf('member', member)

/** «موافق», «نطق پیش از دستور», «موافق کفایت مذاکرات». */
export function turnWords({ kind, side }: Pick<Turn, 'kind' | 'side'>): string {
  if (side === null) return turnKindChoices[kind]
  return kind === 'debate' ? sideChoices[side] : `${sideChoices[side]} ${turnKindChoices[kind]}`
}

/** How near the end of its time a turn is: a minute before it and ten seconds before it are told. */
export type TimeStage = 'running' | 'minute' | 'seconds' | 'over'

/** @param allowed seconds; null for a turn that no rule measures, which goes on */
export function timeStage(allowed: number | null, used: number): TimeStage {
  if (allowed === null) return 'running'
  const left = allowed - used
  return left <= 0 ? 'over' : left <= 10 ? 'seconds' : left <= 60 ? 'minute' : 'running'
}
