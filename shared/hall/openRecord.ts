import type { Edition } from '../document.ts'
import { openView } from '../domain/openView.ts'
import { Problem } from '../problems/problem.ts'
import { liveState } from '../recording/liveState.ts'
import type { Session } from '../session/session.ts'

/** Whether the session is behind closed doors by its record, so that the hall may be shown what is closed. */
export const isBehindDoors = (record: Session | null): boolean =>
  record !== null && liveState(record).isBehindClosedDoors

/** What the hall may see at this moment: the closed edition only where it was chosen and the doors are still closed. */
export const editionNow = (chosen: Edition, record: Session | null): Edition =>
  chosen === 'closed' && isBehindDoors(record) ? 'closed' : 'public'

/** A session's record as an edition may show it; null of a closed session for the public. */
export function recordFor(edition: Edition, record: Session | null): Session | null {
  return record === null || edition === 'closed' ? record : record.derive(openRecord)
}

function openRecord(record: Session): Session | null {
  try {
    return openView(record)
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'session-closed') return null
    throw cause
  }
}
