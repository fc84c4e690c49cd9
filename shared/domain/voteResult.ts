import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import { neededOf } from '../rules/threshold.ts'

/** How many voted how. Whoever is present and neither for nor against weighs against, as an abstention does. */
export interface VoteCounts {
  for: number
  against: number
  abstained: number
  recused: number
}

export interface VoteResult {
  counts: VoteCounts
  present: number
  /** Votes that it takes. */
  needed: number
  /** Null while it is open, and for one that was not finished. */
  carried: boolean | null
}

type Vote = Pick<
  Row<'vote'>,
  'method' | 'share' | 'base' | 'state' | 'present' | 'inOffice' | 'for' | 'against' | 'abstained' | 'recused'
>

/** Whether each member's vote is known; of papers only the counts are. */
export const isNamed = ({ method }: Pick<Row<'vote'>, 'method'>): boolean => method === 'hands' || method === 'rollCall'

/**
 * What a vote came to, by its own majority: absolute majority of those present unless the item has another, abstainers
 * counting as present (councils' law). A tie is not carried.
 * @param ballots of the vote @param seats principal seats of the council
 */
export function voteResult(vote: Vote, ballots: readonly Pick<Row<'ballot'>, 'choice'>[], seats: number): VoteResult {
  const counts = isNamed(vote) ? countsOf(ballots) : writtenCounts(vote)
  const present = vote.present ?? ballots.length
  const needed = neededOf(vote, { present, seats, inOffice: vote.inOffice ?? seats })
  return { counts, present, needed, carried: vote.state === 'finished' ? counts.for >= needed : null }
}

function countsOf(ballots: readonly Pick<Row<'ballot'>, 'choice'>[]): VoteCounts {
  const count = (choice: Row<'ballot'>['choice']) => ballots.filter(ballot => ballot.choice === choice).length
  return { for: count('for'), against: count('against'), abstained: count('abstain'), recused: count('recused') }
}

function writtenCounts(vote: Vote): VoteCounts {
  return {
    for: vote.for ?? 0,
    against: vote.against ?? 0,
    abstained: vote.abstained ?? 0,
    recused: vote.recused ?? 0,
  }
}

/** «به اتفاق آراء»، «با اکثریت آراء، ۸ رأی موافق از ۱۱ نفر حاضر»، «رأی نیاورد، …؛ حد لازم ۶ رأی». */
export function resultPhrase({ counts, present, needed, carried }: VoteResult): string {
  const share = `${counts.for} رأی موافق از ${present} نفر حاضر`
  if (carried === null) return 'ناتمام'
  if (!carried) return toPersianDigits(`رأی نیاورد، ${share}؛ حد لازم ${needed} رأی`)
  return toPersianDigits(counts.for === present ? `به اتفاق آراء، ${share}` : `با اکثریت آراء، ${share}`)
}

/** Papers that were given in a vote on paper: who gave one is known, and no more. */
export const papersOf = (ballots: readonly Pick<Row<'ballot'>, 'choice'>[]): number =>
  ballots.filter(({ choice }) => choice === 'cast').length

/** What an election came to. */
export interface Election<C> {
  /** Whoever has most votes comes first. */
  elected: readonly C[]
  /** Those with as many votes as each other, for fewer places than they are. */
  tied: readonly C[]
  /** Places that nobody has. */
  left: number
}

/**
 * Who was elected: those with the most votes, where they reach the majority; of several with as many for the last place
 * the one for whom it was decided otherwise.
 * @param places that are filled
 */
export function electedOf<C extends Pick<Row<'candidate'>, 'votes' | 'wonBy'>>(
  candidates: readonly C[],
  needed: number,
  places: number,
): Election<C> {
  const votesOf = ({ votes }: C): number => votes ?? 0
  const enough = candidates
    .filter(one => votesOf(one) >= Math.max(1, needed))
    .toSorted((one, other) => votesOf(other) - votesOf(one))
  const last = enough[places - 1]
  if (last === undefined || enough.length === places) return { elected: enough, tied: [], left: places - enough.length }
  const above = enough.filter(one => votesOf(one) > votesOf(last))
  const equal = enough.filter(one => votesOf(one) === votesOf(last))
  const room = places - above.length
  if (equal.length === room) return { elected: [...above, ...equal], tied: [], left: 0 }
  const won = equal.filter(({ wonBy }) => wonBy !== null).slice(0, room)
  const left = room - won.length
  return { elected: [...above, ...won], tied: left === 0 ? [] : equal.filter(one => !won.includes(one)), left }
}

/** How many an election elects. */
export const placesOf = ({ places }: Pick<Row<'vote'>, 'places'>): number => Math.max(1, places ?? 1)
