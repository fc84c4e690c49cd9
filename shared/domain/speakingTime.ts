import type { Row } from '../records/index.ts'
import { secondsBetween } from './presence.ts'

type Turn = Pick<Row<'speakingTurn'>, 'kind' | 'side' | 'allowed' | 'from' | 'to' | 'used'>
type Kind = Row<'speakingTurn'>['kind']

/** Which turn goes before which: an answer to an insult interrupts a speech, and a point of order both. */
const ranks: Readonly<Partial<Record<Kind, number>>> = { reply: 1, pointOfOrder: 2 }

/** 0 for an ordinary turn; a turn interrupts, and does not end, whoever has a lower one. */
export const interruptionRank = (kind: Kind): number => ranks[kind] ?? 0

/** Turns that have begun and are not over, whoever has the floor first: an interruption before those it interrupts. */
export function runningTurns<T extends Pick<Turn, 'kind' | 'from' | 'to'>>(turns: readonly T[]): T[] {
  return turns
    .filter(({ from, to }) => from !== null && to === null)
    .toSorted((one, other) => interruptionRank(other.kind) - interruptionRank(one.kind))
}

/**
 * Seconds that a turn took, without those of whoever interrupted; 0 for one that has not begun.
 * @param turns the session's: who interrupted is among them
 * @param now for turns that go on; null counts only what is over
 */
export function usedSeconds(turn: Turn, turns: readonly Turn[], now: string | null): number {
  const { from, to, used } = turn
  const end = to ?? now
  if (used !== null) return used
  if (from === null || end === null || end <= from) return 0
  let spoken = secondsBetween(from, end)
  let heard = from
  for (const [start, stop] of interruptionsOf(turn, turns, now)) {
    const [begin, finish] = [start < heard ? heard : start, stop < end ? stop : end]
    if (finish <= begin) continue
    spoken -= secondsBetween(begin, finish)
    heard = finish
  }
  return spoken
}

/** From when to when others had the floor in a turn that they interrupted, the earliest first; they may overlap. */
function interruptionsOf({ kind }: Turn, turns: readonly Turn[], now: string | null): (readonly [string, string])[] {
  const rank = interruptionRank(kind)
  return turns
    .flatMap(({ kind: other, from, to }) => {
      const end = to ?? now
      return interruptionRank(other) <= rank || from === null || end === null ? [] : [[from, end] as const]
    })
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Whose speech a turn interrupted; undefined for a turn that interrupted nobody. @param turns the session's */
export function interruptedTurn<T extends Turn>({ kind, from }: Turn, turns: readonly T[]): T | undefined {
  if (from === null) return undefined
  return turns
    .filter(
      other =>
        interruptionRank(other.kind) < interruptionRank(kind) &&
        other.from !== null &&
        other.from <= from &&
        (other.to === null || from < other.to),
    )
    .toSorted((one, other) => interruptionRank(other.kind) - interruptionRank(one.kind))[0]
}

/** Seconds that each side of a debate was given and used. */
export interface SideTime {
  allowed: number
  used: number
}

/**
 * Time is equal for both sides: whoever speaks for, one against (internal regulation of councils).
 * @param turns an item's @param now for turns that go on; null counts only what is over
 */
export function sideTimes(turns: readonly Turn[], now: string | null): Record<'for' | 'against', SideTime> {
  const sum = (side: 'for' | 'against'): SideTime => {
    const own = turns.filter(turn => turn.kind === 'debate' && turn.side === side)
    return {
      allowed: own.reduce((total, { allowed }) => total + (allowed ?? 0), 0),
      used: own.reduce((total, turn) => total + usedSeconds(turn, turns, now), 0),
    }
  }
  return { for: sum('for'), against: sum('against') }
}

/** Seconds that the mayor may defend himself: as long as both sides spoke (executive regulation of councils). */
export function defenceSeconds(turns: readonly Turn[], now: string): number {
  const { for: inFavour, against } = sideTimes(turns, now)
  return inFavour.used + against.used
}

/**
 * Seconds for the next speaker of a side, so that no side is given more than the other: what the other was given beyond
 * this one, at most a whole turn; a whole turn where both were given the same.
 */
export function nextAllowance(turns: readonly Turn[], side: 'for' | 'against', whole: number): number {
  const { for: inFavour, against } = sideTimes(turns, null)
  const ahead = side === 'for' ? against.allowed - inFavour.allowed : inFavour.allowed - against.allowed
  return ahead > 0 ? Math.min(ahead, whole) : ahead < 0 ? 0 : whole
}
