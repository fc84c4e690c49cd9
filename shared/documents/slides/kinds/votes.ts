import type { Table } from '../../../document.ts'
import { type HeldVote, votesOn } from '../../../domain/heldVotes.ts'
import { numberCell, textCell } from '../../cells.ts'
import { electionOutcome } from '../../record/votes.ts'
import { itemTitle } from '../../sections/agenda.ts'
import type { ItemContext, SlideDraft } from '../slideKind.ts'
import { voteBoard, votingQuestion } from '../voteBoard.ts'

/**
 * The item's votes as they followed each other: while one is open how many have voted, and then what became of it. One
 * that was put right, or was never finished, is not shown.
 */
export function votes({ session, item }: ItemContext): SlideDraft[] {
  return votesOn(session, item.code).flatMap((held): SlideDraft[] => {
    const { vote, correction } = held
    if (correction !== null || vote.state === 'unfinished') return []
    const isCounted = vote.subject === 'election' && vote.state === 'finished'
    return [
      {
        name: `vote/${vote.code}`,
        isLive: true,
        ...(vote.sample ? { sample: true } : {}),
        ...(isCounted
          ? {
              title: electionOutcome(held).replace(/\.$/, ''),
              subtitle: votingQuestion(vote),
              body: [candidatesTable(held)],
            }
          : { title: itemTitle(session, item), body: [voteBoard(session, held)] }),
      },
    ]
  })
}

function candidatesTable({ candidates }: HeldVote): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'نامزد', align: 'text', width: 'share' },
      { header: 'رأی', align: 'number', width: 'fit' },
    ],
    rows: candidates.map(({ name, votes: count }) => [textCell(name), numberCell(count)]),
  }
}
