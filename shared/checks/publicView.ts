import { openView } from '../domain/openView.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import { closedElsewhere } from './closedElsewhere.ts'
import { findingId } from './findingId.ts'

/**
 * The open records of a session, once somebody has decided about those that may belong to a closed report of another
 * one. Whatever leaves for the public and holds departments' rows is made from it.
 * @throws Problem 'closed-elsewhere' naming the department and the other session, or 'session-closed'
 */
export function publicView(session: Session): Session {
  const view = openView(session)
  const accepted = new Set(session.rows.acceptance.map(({ code }) => code))
  const undecided = closedElsewhere.run(session).find(finding => !accepted.has(findingId(finding)))
  if (undecided !== undefined)
    throw new Problem('closed-elsewhere', { finding: undecided.message, remedy: undecided.remedy })
  return view
}
