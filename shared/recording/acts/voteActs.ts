import * as z from 'zod'
import { heldVote } from '../../domain/heldVotes.ts'
import { sessionCourse } from '../../domain/sessionCourse.ts'
import { isNamed } from '../../domain/voteResult.ts'
import { Problem } from '../../problems/problem.ts'
import { tieBreakChoices } from '../../records/candidate.ts'
import { voteMethodChoices, voteSubjectChoices } from '../../records/vote.ts'
import { baseChoices, shareChoices } from '../../rules/threshold.ts'
import { defineAct } from '../act.ts'
import { cast } from '../steps/cast.ts'
import { openVote } from '../steps/openVote.ts'
import { countsSchema, writeCounts } from '../steps/voteCounts.ts'
import { abandonVote, requireOpenVote, requireQuorum } from '../steps/votes.ts'
import { correctVote } from './correctVote.ts'

const oneOf = <T extends string>(choices: Readonly<Record<T, string>>) => z.enum(Object.keys(choices) as [T, ...T[]])

const openInput = z.strictObject({
  /** The item, and of a block vote the further ones. */
  items: z.array(z.string()),
  subject: oneOf(voteSubjectChoices),
  title: z.string().nullable(),
  method: oneOf(voteMethodChoices),
  /** Null takes the usual rule's: see `majorityOf`. */
  majority: z
    .union([
      z.strictObject({ rule: z.string() }),
      z.strictObject({ share: oneOf(shareChoices), base: oneOf(baseChoices) }),
    ])
    .nullable(),
  /** Of an election. */
  candidates: z.array(z.string()),
  /** How many it elects; one when null. */
  places: z.int().min(1).max(50).nullable(),
})

const nothing = z.strictObject({})

/** How votes are held. Only one is held at a time, and its result is worked out of the ballots. */
export const voteActs = {
  openVote: defineAct(openInput, openVote),
  /** How a member votes, or has voted: it may be changed until the end. 'cast' says that a paper was given. */
  castBallot: defineAct(
    z.strictObject({ member: z.string(), choice: z.enum(['for', 'against', 'abstain', 'recused', 'cast', 'none']) }),
    (draft, { member, choice }) => {
      const { vote } = requireOpenVote(draft)
      cast(draft, vote, draft.find('member', member), choice)
    },
  ),
  /** Everybody who has not voted yet: of raised hands is for, of papers has given one. */
  castRest: defineAct(nothing, draft => {
    const { vote, ballots } = requireOpenVote(draft)
    if (vote.method === 'rollCall') throw new Problem('roll-call-by-name', {})
    const choice = isNamed(vote) ? 'for' : 'cast'
    for (const ballot of ballots) if (ballot.choice === 'none') draft.put('ballot', { ...ballot, choice, at: draft.at })
  }),
  /** Announces the result; of papers with what was counted. */
  finishVote: defineAct(countsSchema, (draft, counts) => {
    const { vote, ballots, candidates, papers } = requireOpenVote(draft)
    requireQuorum(draft)
    const inOffice = sessionCourse(draft.session).members.length
    const finished = { ...vote, state: 'finished', to: draft.at, present: ballots.length, inOffice } as const
    writeCounts(draft, finished, candidates, papers, counts)
  }),
  /** Leaves the vote unfinished; nothing of it is lost. */
  stopVote: defineAct(nothing, draft => abandonVote(draft, requireOpenVote(draft).vote)),
  /** Holds an unfinished vote again, from the beginning, with those who are there now. */
  repeatVote: defineAct(z.strictObject({ vote: z.string() }), (draft, { vote: code }) => {
    const { title, subject, method, share, base, state, agendaItem, places } = draft.find('vote', code)
    if (state !== 'unfinished') throw new Problem('vote-not-unfinished', {})
    const { candidate, voteItem } = draft.session.rows
    openVote(draft, {
      items: [agendaItem, ...voteItem.filter(({ vote }) => vote === code).map(one => one.agendaItem)],
      subject,
      title,
      method,
      majority: { share, base },
      candidates: candidate.filter(({ vote }) => vote === code).map(({ name }) => name),
      places,
    })
  }),
  correctVote,
  /** What decided between candidates with as many votes, by their place in the list. */
  breakTie: defineAct(
    z.strictObject({ vote: z.string(), candidate: z.int(), by: oneOf(tieBreakChoices) }),
    (draft, { vote, candidate, by }) => {
      const tied = heldVote(draft.session, draft.find('vote', vote).code)?.elected?.tied ?? []
      if (tied.length === 0) throw new Problem('election-not-tied', {})
      const won = tied.find(({ position }) => position === candidate)
      if (won === undefined) throw new Problem('candidate-not-tied', {})
      draft.put('candidate', { ...won, wonBy: by })
    },
  ),
}
