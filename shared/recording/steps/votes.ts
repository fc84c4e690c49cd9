import type { Row } from '../../records/index.ts'
import type { RecordDraft } from '../recordDraft.ts'

/** Leaves a vote that was not over as it stands: it is held again. */
export function abandonVote(draft: RecordDraft, vote: Row<'vote'>): void {
  draft.put('vote', { ...vote, state: 'unfinished', to: draft.at })
}
