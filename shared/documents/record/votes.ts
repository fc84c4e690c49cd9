import type { Block, Cell } from '../../document.ts'
import { electedOf, isNamed, resultPhrase, type VoteResult, voteResult } from '../../domain/voteResult.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { ordinal } from '../../persian/words.ts'
import type { Row } from '../../records/index.ts'
import { voteMethodChoices, voteSubjectChoices } from '../../records/vote.ts'
import { thresholdName } from '../../rules/threshold.ts'
import type { Session } from '../../session/session.ts'
import { councilOf } from '../../session/sessionRows.ts'
import { numberCell, textCell } from '../cells.ts'
import { hourOf, namesText } from './words.ts'

/** The votes of an item, each with its counts, the names of an open one, and what it came to. */
export function votesOf(session: Session, item: Row<'agendaItem'>): Block[] {
  const { seats } = councilOf(session)
  const votes = session.rows.vote.filter(({ agendaItem }) => agendaItem === item.code)
  return votes.flatMap((vote): Block[] => {
    const ballots = session.rows.ballot.filter(ballot => ballot.vote === vote.code)
    const held = { vote, ballots, result: voteResult(vote, ballots, seats) }
    const said: Block = { kind: 'paragraph', role: 'body', text: [{ text: outcome(session, held), strong: true }] }
    if (vote.state !== 'finished')
      return [{ kind: 'paragraph', role: 'body', text: [{ text: `${caption(held)}.` }] }, said]
    return [vote.subject === 'election' ? electionTable(session, held) : voteTable(session, held), said]
  })
}

interface Held {
  vote: Row<'vote'>
  ballots: readonly Row<'ballot'>[]
  result: VoteResult
}

/** «رأی‌گیری نخست: یک‌فوریت؛ بلند کردن دست، ساعت ۱۱:۰۱، ۱۱ نفر حاضر، حد لازم ۶ رأی (نصف به‌علاوهٔ یک حاضران)». */
function caption({ vote, result: { present, needed } }: Held): string {
  const subject = vote.title ?? voteSubjectChoices[vote.subject]
  const about = [
    voteMethodChoices[vote.method],
    `ساعت ${hourOf(vote.to ?? vote.from)}`,
    `${present} نفر حاضر`,
    vote.share === 'most' ? thresholdName(vote) : `حد لازم ${needed} رأی (${thresholdName(vote)})`,
  ]
  return toPersianDigits(`رأی‌گیری ${ordinal(vote.position)}: ${subject}؛ ${about.join('، ')}`)
}

const options = [
  { choice: 'for', count: 'for', label: 'موافق' },
  { choice: 'against', count: 'against', label: 'مخالف' },
  { choice: 'abstain', count: 'abstained', label: 'ممتنع' },
  { choice: 'recused', count: 'recused', label: 'ذی‌نفع' },
] as const

function voteTable(session: Session, held: Held): Block {
  const { vote, ballots, result } = held
  const named = isNamed(vote)
  const rows = options.flatMap(({ choice, count, label }): Cell[][] => {
    const number = result.counts[count]
    if (number === 0 && choice !== 'for' && choice !== 'against') return []
    const names = ballots.flatMap(ballot => (ballot.choice === choice ? [session.nameOf('member', ballot.member)] : []))
    return [[textCell(label), numberCell(number), ...(named ? [textCell(namesText(names))] : [])]]
  })
  const silent = ballots.flatMap(({ choice, member }) => (choice === 'none' ? [session.nameOf('member', member)] : []))
  return {
    kind: 'table',
    caption: caption(held),
    columns: [
      { header: 'رأی', align: 'text', width: 'fit' },
      { header: 'شمار', align: 'number', width: named ? 'fit' : 'share' },
      ...(named ? [{ header: 'اعضا', align: 'text', width: 'share' } as const] : []),
    ],
    rows:
      silent.length === 0 || !named
        ? rows
        : [...rows, [textCell('رأی نداد'), numberCell(silent.length), textCell(namesText(silent))]],
  }
}

/** Of a secret vote nobody's name stands beside a vote. */
function electionTable({ rows }: Session, held: Held): Block {
  const { vote, result } = held
  const candidates = rows.candidate.filter(candidate => candidate.vote === vote.code)
  const given = candidates.reduce((sum, { votes }) => sum + (votes ?? 0), 0)
  const blank = Math.max(0, result.present - given)
  return {
    kind: 'table',
    caption: caption(held),
    columns: [
      { header: 'نامزد', align: 'text', width: 'share' },
      { header: 'رأی', align: 'number', width: 'fit' },
    ],
    rows: [
      ...candidates.map(({ name, votes }) => [textCell(name), numberCell(votes)]),
      ...(blank === 0 ? [] : [[textCell('سفید یا باطل'), numberCell(blank)]]),
    ],
  }
}

/** A vote that another puts right is kept, and says so. */
function outcome(session: Session, { vote, result }: Held): string {
  if (vote.state !== 'finished') return 'این رأی‌گیری ناتمام ماند و شمرده نشد.'
  const later = session.rows.vote.find(({ corrects }) => corrects === vote.code)
  if (later !== undefined) {
    const why = later.reason === null ? '' : `: ${toPersianDigits(later.reason)}`
    return `این رأی‌گیری با رأی‌گیری ${ordinal(later.position)} اصلاح شد${why}.`
  }
  if (vote.subject === 'election') return electionOutcome(session, vote, result)
  const subject = vote.title ?? voteSubjectChoices[vote.subject]
  return `${subject}: ${result.carried === true ? 'تصویب شد' : 'تصویب نشد'}؛ ${resultPhrase(result)}.`
}

function electionOutcome({ rows }: Session, vote: Row<'vote'>, { needed, present }: VoteResult): string {
  const found = electedOf(
    rows.candidate.filter(candidate => candidate.vote === vote.code),
    needed,
  )
  const post = vote.title ?? 'این سمت'
  if (found === null) return `هیچ نامزدی برای ${post} رأی لازم را نیاورد.`
  if ('tied' in found) return `رأی ${namesText(found.tied.map(({ name }) => name))} برای ${post} برابر شد.`
  return toPersianDigits(
    `${found.elected.name} با ${found.elected.votes ?? 0} رأی از ${present} نفر حاضر برای ${post} انتخاب شد.`,
  )
}
