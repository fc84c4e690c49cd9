import { type HeldVote, heldVote } from '../../domain/heldVotes.ts'
import { sessionCourse } from '../../domain/sessionCourse.ts'
import { isNamed } from '../../domain/voteResult.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import { liveState } from '../liveState.ts'
import type { RecordDraft } from '../recordDraft.ts'

/** The vote that is held. @throws Problem 'no-open-vote' */
export function requireOpenVote(draft: RecordDraft): HeldVote {
  const { vote } = liveState(draft.session)
  const held = vote && heldVote(draft.session, vote.code)
  if (held == null) throw new Problem('no-open-vote', {})
  return held
}

/** @throws Problem 'vote-without-quorum' */
export function requireQuorum({ session }: RecordDraft): void {
  const { hasQuorum, quorum, present } = liveState(session)
  if (!hasQuorum) throw new Problem('vote-without-quorum', { present: present.size, quorum })
}

/** Codes of those who may vote: members of the day who are in the chamber, by seat. */
export function votersOf({ session }: RecordDraft): string[] {
  const { present } = liveState(session)
  return sessionCourse(session).members.flatMap(({ member }) => (present.has(member.code) ? [member.code] : []))
}

/**
 * Leaves a vote that was not over as it stands: it is held again. Who was there, and who had voted how, is kept with
 * it.
 */
export function abandonVote(draft: RecordDraft, vote: Row<'vote'>): void {
  const present = draft.session.rows.ballot.filter(ballot => ballot.vote === vote.code).length
  draft.put('vote', { ...vote, state: 'unfinished', to: draft.at, present })
}

/** Somebody who comes in while a vote is held may vote. */
export function joinVote(draft: RecordDraft, member: string): void {
  const { vote } = liveState(draft.session)
  if (vote === null || draft.session.find('ballot', `${vote.code}/${member}`) !== undefined) return
  draft.put('ballot', { vote: vote.code, member, choice: 'none', at: null, sample: draft.sample })
}

/**
 * Somebody goes out while a vote is held: with the quorum the vote is lost, and stays as it was; one who has given a
 * paper has voted; one who has not voted yet is out of it. To be called after the leaving is written.
 * @throws Problem 'voter-leaves' for one who has voted by name, since the majority is of those present at its end
 */
export function leaveVote(draft: RecordDraft, { code, title }: Row<'member'>): void {
  const { vote, hasQuorum } = liveState(draft.session)
  if (vote === null) return
  if (!hasQuorum) {
    abandonVote(draft, vote)
    return
  }
  const key = `${vote.code}/${code}`
  const ballot = draft.session.find('ballot', key)
  if (ballot === undefined || ballot.choice === 'cast') return
  if (ballot.choice !== 'none' && isNamed(vote)) throw new Problem('voter-leaves', { member: title })
  draft.remove('ballot', key)
}
