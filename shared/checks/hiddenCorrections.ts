import { titleOfVote } from '../domain/heldVotes.ts'
import { Problem } from '../problems/problem.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** Open votes that a closed one put right: the public would read the result that no longer stands. */
export function hiddenCorrections(session: Session): Row<'vote'>[] {
  const closed = new Set(
    session.rows.vote.flatMap(one => (session.isClosed('vote', one) && one.corrects !== null ? [one.corrects] : [])),
  )
  return session.rows.vote.filter(one => closed.has(one.code) && !session.isClosed('vote', one))
}

/** @param session all of its rows, before the closed ones are taken away @throws Problem 'vote-corrected-in-secret' */
export function refuseHiddenCorrections(session: Session): void {
  const [first] = hiddenCorrections(session)
  if (first !== undefined) throw new Problem('vote-corrected-in-secret', { vote: titleOfVote(first) })
}
