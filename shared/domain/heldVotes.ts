import type { Row } from '../records/index.ts'
import { voteSubjectChoices } from '../records/vote.ts'
import type { Session } from '../session/session.ts'
import { councilOf } from '../session/sessionRows.ts'
import { type Election, electedOf, papersOf, placesOf, type VoteResult, voteResult } from './voteResult.ts'

/** A vote with all that belongs to it, and what it came to. */
export interface HeldVote {
  vote: Row<'vote'>
  /** Its own item, and of a block vote the further ones, in the order of the agenda. */
  items: readonly Row<'agendaItem'>[]
  ballots: readonly Row<'ballot'>[]
  candidates: readonly Row<'candidate'>[]
  /** Papers that were given, where it is held on paper. */
  papers: number
  result: VoteResult
  /** Whom an election elected, and who is tied; null of any other vote, and before its end. */
  elected: Election<Row<'candidate'>> | null
  /** The vote that puts it right. */
  correction: Row<'vote'> | null
}

/** What it is called: «اصل لایحه», or its subject. */
export const titleOfVote = ({ title, subject }: Pick<Row<'vote'>, 'title' | 'subject'>): string =>
  title ?? voteSubjectChoices[subject]

/** The votes of a session in their order, worked out once. */
export const heldVotes = (session: Session): readonly HeldVote[] => session.derive(readVotes)

/** @param code of a vote */
export function heldVote(session: Session, code: string): HeldVote | undefined {
  return heldVotes(session).find(({ vote }) => vote.code === code)
}

/** The votes on an item, those that were held on it with others too, as they followed each other. */
export function votesOn(session: Session, item: string): readonly HeldVote[] {
  return heldVotes(session)
    .filter(({ items }) => items.some(({ code }) => code === item))
    .toSorted(({ vote: one }, { vote: other }) =>
      one.agendaItem === other.agendaItem ? one.position - other.position : one.from < other.from ? -1 : 1,
    )
}

function readVotes(session: Session): HeldVote[] {
  const { vote, ballot, candidate, voteItem, agendaItem, council } = session.rows
  const seats = council.length === 0 ? 0 : councilOf(session).seats
  const ballots = Map.groupBy(ballot, one => one.vote)
  const candidates = Map.groupBy(candidate, one => one.vote)
  const further = Map.groupBy(voteItem, one => one.vote)
  const corrections = new Map(vote.flatMap(one => (one.corrects === null ? [] : [[one.corrects, one] as const])))
  return vote.map(one => {
    const own = ballots.get(one.code) ?? []
    const standing = candidates.get(one.code) ?? []
    const codes = new Set([one.agendaItem, ...(further.get(one.code) ?? []).map(({ agendaItem: code }) => code)])
    const result = voteResult(one, own, seats)
    const isOver = one.subject === 'election' && one.state === 'finished'
    const elected = isOver ? electedOf(standing, result.needed, placesOf(one)) : null
    return {
      vote: one,
      items: agendaItem.filter(({ code }) => codes.has(code)),
      ballots: own,
      candidates: standing,
      papers: papersOf(own),
      result:
        elected === null ? result : { ...result, carried: elected.elected.length > 0 && elected.tied.length === 0 },
      elected,
      correction: corrections.get(one.code) ?? null,
    }
  })
}
