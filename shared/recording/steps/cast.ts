import { sessionCourse } from '../../domain/sessionCourse.ts'
import { isNamed } from '../../domain/voteResult.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import type { RecordDraft } from '../recordDraft.ts'

type Choice = Row<'ballot'>['choice']

/** Whether a vote takes a choice: names and what they chose, or no more than that a paper was given. */
function suits(vote: Row<'vote'>, choice: Choice): boolean {
  return choice === 'none' || (choice === 'cast') !== isNamed(vote)
}

/**
 * A member's ballot, which a later one replaces.
 * @param at when it was given; of a correction, when it had been
 * @throws Problem 'voter-not-member' or 'voter-absent' for one who has none, 'ballot-of-paper' or 'ballot-by-name'
 */
export function cast(
  draft: RecordDraft,
  vote: Row<'vote'>,
  { code, title }: Row<'member'>,
  choice: Choice,
  at = draft.at,
): void {
  if (!suits(vote, choice)) throw new Problem(isNamed(vote) ? 'ballot-by-name' : 'ballot-of-paper', {})
  const ballot = draft.session.find('ballot', `${vote.code}/${code}`)
  if (ballot === undefined) {
    const isMember = sessionCourse(draft.session).members.some(({ member }) => member.code === code)
    throw new Problem(isMember ? 'voter-absent' : 'voter-not-member', { member: title })
  }
  draft.put('ballot', { ...ballot, choice, at: choice === 'none' ? null : at })
}
