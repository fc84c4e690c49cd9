import * as z from 'zod'
import { heldVote } from '../../domain/heldVotes.ts'
import { Problem } from '../../problems/problem.ts'
import { defineAct } from '../act.ts'
import { cast } from '../steps/cast.ts'
import { requirePhase } from '../steps/requirePhase.ts'
import { countsSchema, writeCounts } from '../steps/voteCounts.ts'

const input = z.strictObject({
  vote: z.string(),
  /** Who asked for it: «منشی جلسه». */
  by: z.string(),
  reason: z.string(),
  /** Ballots that were heard or written wrongly; the others stay. */
  ballots: z.array(
    z.strictObject({ member: z.string(), choice: z.enum(['for', 'against', 'abstain', 'recused', 'cast', 'none']) }),
  ),
  counts: countsSchema,
})

/**
 * Puts a finished vote right: the vote is kept as it was, and another one of the same moment says how it really went,
 * why and by whose word. Its resolutions rest on the new one.
 */
export const correctVote = defineAct(input, (draft, { vote: code, by, reason, ballots, counts }) => {
  requirePhase(draft, ['running', 'adjourned', 'ended'])
  const held = heldVote(draft.session, draft.find('vote', code).code)
  if (held?.vote.state !== 'finished') throw new Problem('vote-not-finished', {})
  if (held.correction !== null) throw new Problem('vote-is-corrected', {})
  if (by.trim() === '' || reason.trim() === '') throw new Problem('correction-without-reason', {})
  const { agendaItem } = held.vote
  const vote = draft.put('vote', {
    ...held.vote,
    code: draft.code('vote', `${agendaItem}-v`),
    position: draft.next(draft.session.rows.vote.filter(one => one.agendaItem === agendaItem)),
    corrects: code,
    reason: reason.trim(),
    correctedBy: by.trim(),
  })
  for (const item of held.items)
    if (item.code !== agendaItem)
      draft.put('voteItem', { vote: vote.code, agendaItem: item.code, sample: draft.sample })
  for (const ballot of held.ballots) draft.put('ballot', { ...ballot, vote: vote.code })
  for (const { member, choice } of ballots)
    cast(draft, vote, draft.find('member', member), choice, held.vote.to ?? held.vote.from)
  const candidates = held.candidates.map(one => draft.put('candidate', { ...one, vote: vote.code, wonBy: null }))
  writeCounts(draft, vote, candidates, heldVote(draft.session, vote.code)?.papers ?? 0, counts)
  const carried = heldVote(draft.session, vote.code)?.result.carried === true
  for (const resolution of draft.session.rows.resolution.filter(one => one.vote === code)) {
    if (!carried) throw new Problem('correction-undoes-resolution', { number: resolution.number })
    draft.put('resolution', { ...resolution, vote: vote.code })
  }
})
