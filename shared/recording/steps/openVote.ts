import { unlawful } from '../../domain/voteLaw.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import type { Threshold } from '../../rules/threshold.ts'
import { liveState } from '../liveState.ts'
import { majorityOf } from '../majorities.ts'
import type { RecordDraft } from '../recordDraft.ts'
import { requirePhase } from './requirePhase.ts'
import { endTurns } from './turns.ts'
import { requireQuorum, votersOf } from './votes.ts'

export interface OpenVote extends Pick<Row<'vote'>, 'subject' | 'title' | 'method' | 'places'> {
  /** Codes; more than one of a block vote. */
  items: readonly string[]
  /** See `majorityOf`. */
  majority: { rule: string } | Threshold | null
  /** Names, of an election. */
  candidates: readonly string[]
}

/**
 * Opens a vote, with a ballot for everybody who is there; whoever had the floor gives it back.
 * @throws Problem for what the law, or the state, does not allow
 */
export function openVote(draft: RecordDraft, input: OpenVote): void {
  const { session, at, sample } = draft
  requirePhase(draft, ['running'])
  const { vote: open, isBehindClosedDoors } = liveState(session)
  if (open !== null) throw new Problem('vote-is-open', {})
  requireQuorum(draft)
  const items = [...new Set(input.items)].map(code => draft.find('agendaItem', code))
  const [item, ...further] = items
  if (item === undefined) throw new Problem('vote-without-item', {})
  const names = input.candidates.map(name => name.trim()).filter(name => name !== '')
  refuse(draft, input, items, names)
  endTurns(draft)
  const { share, base } = majorityOf(session, { ...input, item }, input.majority)
  const vote = draft.put('vote', {
    code: draft.code('vote', `${item.code}-v`),
    agendaItem: item.code,
    position: draft.next(session.rows.vote.filter(({ agendaItem }) => agendaItem === item.code)),
    subject: input.subject,
    title: input.title?.trim() === '' ? null : input.title,
    places: input.subject === 'election' && input.places !== 1 ? input.places : null,
    method: input.method,
    share,
    base,
    state: 'open',
    from: at,
    to: null,
    ...uncounted,
    openness: isBehindClosedDoors ? 'closed' : 'open',
    sample,
  })
  for (const { code } of further) draft.put('voteItem', { vote: vote.code, agendaItem: code, sample })
  for (const member of votersOf(draft))
    draft.put('ballot', { vote: vote.code, member, choice: 'none', at: null, sample })
  for (const [i, name] of names.entries())
    draft.put('candidate', { vote: vote.code, position: i + 1, name, votes: null, wonBy: null, sample })
}

const uncounted = {
  present: null,
  inOffice: null,
  for: null,
  against: null,
  abstained: null,
  recused: null,
  corrects: null,
  reason: null,
  correctedBy: null,
} as const

function refuse(
  { session }: RecordDraft,
  { subject, method }: OpenVote,
  items: readonly Row<'agendaItem'>[],
  names: readonly string[],
): void {
  const fault = unlawful({ subject, method }, items)
  if (fault !== null) throw new Problem(fault, {})
  if (subject === 'election' && items.length > 1) throw new Problem('election-of-one-post', {})
  if (subject === 'election' && names.length === 0) throw new Problem('election-without-candidates', {})
  if (new Set(names).size < names.length) throw new Problem('candidate-named-twice', {})
  // A closed item would close the vote on the open ones.
  if (new Set(items.map(item => session.isClosed('agendaItem', item))).size > 1)
    throw new Problem('block-mixes-openness', {})
}
