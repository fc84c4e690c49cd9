import type { Session } from '../session/session.ts'
import { type RecordEdit, withEdits } from './recordDraft.ts'
import { type RecordedRows, recordedSession } from './recordedKinds.ts'
import { type DoneAct, withAct } from './standingActs.ts'

/** A session's record as a window shows it. */
export interface ShownRecord {
  session: Session
  /** What was done and still stands, the newest first. */
  acts: readonly DoneAct[]
  /** Seconds by which the host's clock is behind what is recorded: it was set back. */
  behind: number
}

type Loaded = Pick<ShownRecord, 'acts' | 'behind'> &
  Pick<Session, 'resolutionsElsewhere' | 'earlierAbsences'> & { rows: RecordedRows }

export function shownRecord(code: string, { rows, acts, behind, ...elsewhere }: Loaded): ShownRecord {
  return { session: recordedSession(code, rows, elsewhere), acts, behind }
}

interface Answer {
  edits: readonly RecordEdit[]
  /** Null when every record already was so. */
  done: DoneAct | null
  behind: number
}

/** The record after an act that is kept: what reading it again would show. */
export function afterAct({ session: before, acts }: ShownRecord, { edits, done, behind }: Answer): ShownRecord {
  const session = withEdits(before, edits)
  return { session, acts: done === null ? acts : withAct(session, acts, done), behind }
}
