import type { Row } from '../records/index.ts'
import { secondsBetween } from './presence.ts'

type Turn = Pick<Row<'speakingTurn'>, 'kind' | 'side' | 'allowed' | 'from' | 'to' | 'used'>

/** Seconds that a turn took, without those of whoever interrupted; 0 for one that has not begun. @param now for one that goes on */
export function usedSeconds({ from, to, used }: Turn, now: string): number {
  if (used !== null) return used
  return from === null ? 0 : Math.max(0, secondsBetween(from, to ?? now))
}

/** Seconds that each side of a debate was given and used. */
export interface SideTime {
  allowed: number
  used: number
}

/** Time is equal for both sides: whoever speaks for, one against (internal regulation of councils). */
export function sideTimes(turns: readonly Turn[], now: string): Record<'for' | 'against', SideTime> {
  const sum = (side: 'for' | 'against'): SideTime => {
    const own = turns.filter(turn => turn.kind === 'debate' && turn.side === side)
    return {
      allowed: own.reduce((total, { allowed }) => total + (allowed ?? 0), 0),
      used: own.reduce((total, turn) => total + usedSeconds(turn, now), 0),
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
  const { for: inFavour, against } = sideTimes(turns, '')
  const ahead = side === 'for' ? against.allowed - inFavour.allowed : inFavour.allowed - against.allowed
  return ahead > 0 ? Math.min(ahead, whole) : ahead < 0 ? 0 : whole
}
