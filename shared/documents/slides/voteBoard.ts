import type { SeatMark, VoteBoard } from '../../deck.ts'
import { type HeldVote, titleOfVote } from '../../domain/heldVotes.ts'
import { sessionCourse } from '../../domain/sessionCourse.ts'
import { isNamed, resultPhrase } from '../../domain/voteResult.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import type { Row } from '../../records/index.ts'
import { type Threshold, thresholdName } from '../../rules/threshold.ts'
import type { Session } from '../../session/session.ts'
import { electionOutcome } from '../record/votes.ts'
import { namesText } from '../record/words.ts'

/** While it is open only how many have voted, and which seats; of a secret one counts alone, ever. */
export function voteBoard(record: Session, held: HeldVote): VoteBoard {
  const { vote, result } = held
  return {
    kind: 'voteBoard',
    question: votingQuestion(vote),
    needed: neededWords(vote, result.needed),
    seats: isNamed(vote) ? seatsOf(record, held) : [],
    ...(vote.state === 'open' ? progressOf(held) : outcomeOf(held)),
  }
}

/** «حد لازم ۶ رأی: نصف به‌علاوهٔ یک حاضران» @param needed votes that it takes */
export function neededWords(threshold: Threshold, needed: number): string {
  const name = thresholdName(threshold)
  return toPersianDigits(threshold.share === 'most' ? name : `حد لازم ${needed} رأی: ${name}`)
}

/** «رأی‌گیری نام‌به‌نام دربارهٔ «اصل لایحه»» */
export function votingQuestion(vote: Row<'vote'>): string {
  return toPersianDigits(`رأی‌گیری ${methods[vote.method]} دربارهٔ «${titleOfVote(vote)}»`)
}

const methods: Readonly<Record<Row<'vote'>['method'], string>> = {
  hands: 'با بلند کردن دست',
  rollCall: 'نام‌به‌نام',
  papers: 'با ورقه',
  secret: 'مخفی با ورقه',
}

type Said = Pick<VoteBoard, 'state' | 'verdict' | 'said' | 'counts'>

function progressOf({ ballots }: HeldVote): Said {
  const waiting = ballots.filter(({ choice }) => choice === 'none').length
  return {
    state: 'open',
    verdict: toPersianDigits(`${ballots.length - waiting} از ${ballots.length}`),
    said: waiting === 0 ? 'همهٔ حاضران رأی داده‌اند' : toPersianDigits(`${waiting} نفر هنوز رأی نداده‌اند`),
    counts: null,
  }
}

function outcomeOf(held: HeldVote): Said {
  const { vote, result, elected } = held
  const state = result.carried === true ? 'carried' : 'notCarried'
  if (vote.subject === 'election') {
    const names = elected?.elected.map(({ name }) => name) ?? []
    const verdict = names.length === 0 ? 'کسی انتخاب نشد' : namesText(names)
    return { state, verdict: toPersianDigits(verdict), said: electionOutcome(held), counts: null }
  }
  const { for: inFavour, against, abstained } = result.counts
  return {
    state,
    verdict: result.carried === true ? 'تصویب شد' : 'تصویب نشد',
    said: resultPhrase(result),
    counts: { for: inFavour, against, abstained },
  }
}

const marks: Readonly<Record<Row<'ballot'>['choice'], SeatMark>> = {
  for: 'for',
  against: 'against',
  abstain: 'abstained',
  recused: 'recused',
  cast: 'voted',
  none: 'waiting',
}

function seatsOf(record: Session, { vote, ballots }: HeldVote): VoteBoard['seats'] {
  const choices = new Map(ballots.map(({ member, choice }) => [member, choice]))
  return sessionCourse(record).members.map(({ member: { code, seat } }) => {
    const choice = choices.get(code)
    const mark = choice === undefined ? 'absent' : marks[choice]
    return { seat, mark: vote.state === 'open' && mark !== 'absent' && mark !== 'waiting' ? 'voted' : mark }
  })
}
