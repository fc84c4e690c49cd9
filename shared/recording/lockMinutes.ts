import type { Session } from '../session/session.ts'
import { RecordDraft, type RecordEdit } from './recordDraft.ts'
import { moveMinutes } from './steps/minutes.ts'

/** Minutes that become final. */
export interface LockedMinutes {
  /** The session as its final paper tells it. */
  session: Session
  edits: readonly RecordEdit[]
}

/**
 * Makes a session's minutes final. No act: the digest is that of a paper, which only a service can set.
 * @param hash SHA-256 of the final paper; null while it is set, which can't name its own
 * @throws Problem for minutes that may not be final yet: see `minutesRefusal`
 */
export function lockMinutes(session: Session, at: string, hash: string | null): LockedMinutes {
  const draft = new RecordDraft(session, at)
  moveMinutes(draft, 'locked', { lockedAt: at, hash })
  return { session: draft.session, edits: draft.edits }
}
