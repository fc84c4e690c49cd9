import type { Slide } from '../../../shared/deck.ts'
import { applyMove } from '../../../shared/hall/applyMove.ts'
import type { Move } from '../../../shared/hall/moves.ts'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import { Problem } from '../../../shared/problems/problem.ts'

/**
 * The presentation as it will be: what the next key goes by, so that two keys within the time of one answer do what
 * they do one after the other. Moves that the host will refuse, or that rest on what it alone knows, are left out.
 * @param told by the host @param moves that it may not have yet @param now ISO instant in UTC
 */
export function decidedBy(
  told: Presentation,
  moves: readonly Move[],
  slides: readonly Slide[],
  now: string,
): Presentation {
  const stage = { slides, live: [], isBehindDoors: false, screens: [] }
  return moves.reduce((was, move) => {
    try {
      return applyMove(was, move, stage, now)
    } catch (cause) {
      if (cause instanceof Problem) return was
      throw cause
    }
  }, told)
}
