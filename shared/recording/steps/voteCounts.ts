import * as z from 'zod'
import { isNamed, placesOf } from '../../domain/voteResult.ts'
import { Problem } from '../../problems/problem.ts'
import type { Row } from '../../records/index.ts'
import type { RecordDraft } from '../recordDraft.ts'

const count = z.int().min(0)

/** What was counted of papers; null where the ballots say it by name. Blank papers are those that are left. */
export const countsSchema = z.strictObject({
  papers: z.strictObject({ for: count, against: count, abstained: count }).nullable(),
  /** Of an election, in the order of the candidates. */
  candidates: z.array(count).nullable(),
})
export type Counts = z.infer<typeof countsSchema>

/**
 * Writes a vote that is over, with what was counted of its papers.
 * @param papers that were given
 * @throws Problem 'votes-not-counted' or 'more-votes-than-papers'
 */
export function writeCounts(
  draft: RecordDraft,
  vote: Row<'vote'>,
  candidates: readonly Row<'candidate'>[],
  papers: number,
  counts: Counts,
): void {
  if (isNamed(vote)) {
    draft.put('vote', vote)
    return
  }
  if (vote.subject === 'election') {
    const votes = counts.candidates
    if (votes?.length !== candidates.length) throw new Problem('votes-not-counted', {})
    // A paper names as many as there are places, and nobody twice.
    for (const one of votes) refuseMore([one], papers)
    refuseMore(votes, papers * placesOf(vote))
    draft.put('vote', vote)
    for (const [i, candidate] of candidates.entries())
      draft.put('candidate', { ...candidate, votes: votes[i] ?? 0, wonBy: null })
    return
  }
  if (counts.papers === null) throw new Problem('votes-not-counted', {})
  refuseMore(Object.values(counts.papers), papers)
  draft.put('vote', { ...vote, ...counts.papers })
}

function refuseMore(votes: readonly number[], papers: number): void {
  const given = votes.reduce((sum, one) => sum + one, 0)
  if (given > papers) throw new Problem('more-votes-than-papers', { given, papers })
}
