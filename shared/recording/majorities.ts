import { heldVotes } from '../domain/heldVotes.ts'
import { majorityRules } from '../domain/majorityRules.ts'
import { Problem } from '../problems/problem.ts'
import type { Row } from '../records/index.ts'
import type { RuleOf } from '../rules/rules.ts'
import { rules } from '../rules/rules.ts'
import type { Threshold } from '../rules/threshold.ts'
import type { Session } from '../session/session.ts'
import { rulesOf } from './liveState.ts'

/** A vote that is about to be held. */
export interface PlannedVote {
  item: Row<'agendaItem'>
  subject: Row<'vote'>['subject']
  title: string | null
}

/** A rule that may say how many votes it takes; its threshold is null where nobody has said it. */
export interface Majority {
  rule: RuleOf<'threshold'>
  threshold: Threshold | null
  /** Where it is written, or that the council decided it. */
  source: string
}

/** The majorities that a vote may be held by on the session's day, the usual one first. */
export function majoritiesOf(
  session: Session,
  { item, subject, title }: PlannedVote,
): readonly [Majority, ...Majority[]] {
  const [usual, ...others] = majorityRules({ subject, item, round: electionRound(session, item.code, title) })
  const majority = (rule: RuleOf<'threshold'>): Majority => ({
    rule,
    threshold: rulesOf(session).threshold(rule),
    source: rulesOf(session).find(rule).source,
  })
  return [majority(usual), ...others.map(majority)]
}

/** How often it is tried to fill a post: a round that leaves places is followed by another. */
function electionRound(session: Session, item: string, title: string | null): number {
  const before = heldVotes(session).filter(
    ({ vote, correction, elected }) =>
      vote.agendaItem === item &&
      vote.subject === 'election' &&
      vote.title === title &&
      vote.state === 'finished' &&
      correction === null &&
      elected !== null &&
      elected.tied.length === 0 &&
      elected.left > 0,
  )
  return before.length + 1
}

/**
 * By how many votes a vote is carried.
 * @param stated a rule of those that it may be held by, or another threshold that somebody states; the usual rule when
 *   null
 * @throws Problem 'majority-unknown' where neither the law nor the council says a number, 'majority-of-another-vote'
 */
export function majorityOf(
  session: Session,
  planned: PlannedVote,
  stated: { rule: string } | Threshold | null,
): Threshold {
  if (stated !== null && 'share' in stated) return stated
  const majorities = majoritiesOf(session, planned)
  const found = stated === null ? majorities[0] : majorities.find(({ rule }) => rule === stated.rule)
  if (found === undefined) throw new Problem('majority-of-another-vote', {})
  if (found.threshold === null) throw new Problem('majority-unknown', { rule: rules[found.rule].label })
  return found.threshold
}
