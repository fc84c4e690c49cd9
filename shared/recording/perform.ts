import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import type { Act } from './act.ts'
import { type ActCall, acts } from './acts/index.ts'
import { RecordDraft, type RecordEdit } from './recordDraft.ts'

/**
 * What an act changes in a session's record.
 * @param at the moment of the act: see `actMoment`
 * @throws Problem for what the law, or the state of the session, does not allow; 'minutes-locked' for a session whose
 *   minutes are final
 */
export function perform(session: Session, { name, input }: ActCall, at: string): readonly RecordEdit[] {
  if (session.rows.minutes.some(({ state }) => state === 'locked') && !afterLocking.has(name))
    throw new Problem('minutes-locked', {})
  const draft = new RecordDraft(session, at)
  const act = acts[name] as unknown as Act<unknown>
  act.perform(draft, input)
  return draft.edits
}

/** Final minutes change by numbered amendments alone. */
const afterLocking: ReadonlySet<string> = new Set<string>([])
