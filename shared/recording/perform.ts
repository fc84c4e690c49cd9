import { minutesOf } from '../domain/signing.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import type { Act } from './act.ts'
import { type ActCall, type ActName, acts } from './acts/index.ts'
import { RecordDraft, type RecordEdit } from './recordDraft.ts'

/**
 * What an act changes in a session's record.
 * @param at the moment of the act: see `actMoment`
 * @throws Problem for what the law, or the state of the session, does not allow; 'minutes-locked' for a session whose
 *   minutes are final, 'minutes-being-signed' for one whose minutes are laid out for signing
 */
export function perform(session: Session, { name, input }: ActCall, at: string): readonly RecordEdit[] {
  const state = minutesOf(session)?.state
  if (state === 'locked' && !afterLocking.has(name)) throw new Problem('minutes-locked', {})
  if (state === 'signed' && !whileSigning.has(name)) throw new Problem('minutes-being-signed', {})
  const draft = new RecordDraft(session, at)
  const act = acts[name] as unknown as Act<unknown>
  act.perform(draft, input)
  return draft.edits
}

/** Final minutes change by numbered amendments alone. */
const afterLocking: ReadonlySet<ActName> = new Set<ActName>(['amendMinutes'])

/** What members sign must not change under their hands. */
const whileSigning: ReadonlySet<ActName> = new Set<ActName>(['signMinutes', 'returnMinutes'])
