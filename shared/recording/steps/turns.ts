import type { Row } from '../../records/index.ts'
import { liveState } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

/** Whoever has the floor gives it back. */
export function endTurns(draft: RecordDraft): void {
  const { turn, interruption } = liveState(draft.session)
  for (const one of [interruption, turn]) if (one !== null) endTurn(draft, one)
}

function endTurn(draft: RecordDraft, turn: Row<'speakingTurn'>): void {
  draft.put('speakingTurn', { ...turn, to: draft.at })
}
