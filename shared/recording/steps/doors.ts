import type { Row } from '../../records/index.ts'
import { liveState } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

type Openness = Row<'speakingTurn'>['openness']

/**
 * What is said behind closed doors is closed, also of a speech in which they were closed. @param from null for what is
 * said now
 */
export function openness(
  { session }: RecordDraft,
  { openness: own, from }: { openness: Openness; from: string | null },
): Openness {
  const wereShut =
    from !== null && session.rows.sessionEvent.some(({ kind, at }) => kind === 'closedDoors' && at >= from)
  return wereShut || liveState(session).isBehindClosedDoors ? 'closed' : own
}
