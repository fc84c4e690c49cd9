import type { Block, Cell } from '../../document.ts'
import { type HeldVote, titleOfVote, votesOn } from '../../domain/heldVotes.ts'
import { isNamed, resultPhrase } from '../../domain/voteResult.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { ordinal } from '../../persian/words.ts'
import type { Row } from '../../records/index.ts'
import { voteMethodChoices } from '../../records/vote.ts'
import { thresholdName } from '../../rules/threshold.ts'
import type { Session } from '../../session/session.ts'
import { numberCell, textCell } from '../cells.ts'
import { hourIn, namesText } from './words.ts'

/**
 * The votes of an item, each with its counts, the names of an open one, and what it came to. A block vote stands whole
 * with its first item, and with the others by what it came to.
 */
export function votesOf(session: Session, item: Row<'agendaItem'>): Block[] {
  return votesOn(session, item.code).flatMap((held): Block[] => {
    const { vote } = held
    if (vote.agendaItem !== item.code)
      return [
        paragraph(
          `رأی‌گیری یکجا با ${itemsText(session, [session.find('agendaItem', vote.agendaItem)])}: ${voteOutcome(held)}`,
        ),
      ]
    const said = paragraph(voteOutcome(held), true)
    if (vote.state !== 'finished') return [paragraph(`${voteCaption(session, held)}.`), said]
    return [vote.subject === 'election' ? electionTable(session, held) : voteTable(session, held), said]
  })
}

const paragraph = (text: string, strong = false): Block => ({
  kind: 'paragraph',
  role: 'body',
  text: [strong ? { text, strong } : { text }],
})

/** «رأی‌گیری نخست: یک‌فوریت؛ بلند کردن دست، ساعت ۱۱:۰۱، ۱۱ نفر حاضر، حد لازم ۶ رأی (نصف به‌علاوهٔ یک حاضران)». */
export function voteCaption(session: Session, { vote, items, result: { present, needed } }: HeldVote): string {
  const about = [
    voteMethodChoices[vote.method],
    `ساعت ${hourIn(session, vote.to ?? vote.from)}`,
    `${present} نفر حاضر`,
    vote.share === 'most' ? thresholdName(vote) : `حد لازم ${needed} رأی (${thresholdName(vote)})`,
  ]
  const block = items.length < 2 ? '' : `؛ یکجا برای ${itemsText(session, items)}`
  return toPersianDigits(`رأی‌گیری ${ordinal(vote.position)}: ${titleOfVote(vote)}${block}؛ ${about.join('، ')}`)
}

/** «دستور ۳», «دستورهای ۳، ۴ و ۵»: by their places on the agenda. */
function itemsText({ rows }: Session, items: readonly (Row<'agendaItem'> | undefined)[]): string {
  const places = items.map(item => String(rows.agendaItem.findIndex(({ code }) => code === item?.code) + 1))
  return toPersianDigits(`${places.length === 1 ? 'دستور' : 'دستورهای'} ${namesText(places)}`)
}

const options = [
  { choice: 'for', count: 'for', label: 'موافق' },
  { choice: 'against', count: 'against', label: 'مخالف' },
  { choice: 'abstain', count: 'abstained', label: 'ممتنع' },
  { choice: 'recused', count: 'recused', label: 'ذی‌نفع' },
] as const

function voteTable(session: Session, held: HeldVote): Block {
  const { vote, ballots, result } = held
  const named = isNamed(vote)
  const rows = options.flatMap(({ choice, count, label }): Cell[][] => {
    const number = result.counts[count]
    if (number === 0 && choice !== 'for' && choice !== 'against') return []
    const names = ballots.flatMap(ballot => (ballot.choice === choice ? [session.nameOf('member', ballot.member)] : []))
    return [[textCell(label), numberCell(number), ...(named ? [textCell(namesText(names))] : [])]]
  })
  const silent = ballots.flatMap(({ choice, member }) => (choice === 'none' ? [session.nameOf('member', member)] : []))
  const { for: inFavour, against, abstained, recused } = result.counts
  const blank = named ? 0 : Math.max(0, held.papers - inFavour - against - abstained - recused)
  return {
    kind: 'table',
    caption: voteCaption(session, held),
    columns: [
      { header: 'رأی', align: 'text', width: 'fit' },
      { header: 'تعداد', align: 'number', width: named ? 'fit' : 'share' },
      ...(named ? [{ header: 'اعضا', align: 'text', width: 'share' } as const] : []),
    ],
    rows: [
      ...rows,
      ...(blank === 0 ? [] : [[textCell('سفید یا باطل'), numberCell(blank)]]),
      ...(silent.length === 0
        ? []
        : named
          ? [[textCell('رأی نداد'), numberCell(silent.length), textCell(namesText(silent))]]
          : [[textCell('ورقه نداد'), numberCell(silent.length)]]),
    ],
  }
}

/** Of a secret vote nobody's name stands beside a vote. */
function electionTable(session: Session, held: HeldVote): Block {
  const { candidates, ballots, papers, result } = held
  const given = ballots.length === 0 ? result.present : papers
  const blank = Math.max(0, given - candidates.reduce((sum, { votes }) => sum + (votes ?? 0), 0))
  const without = Math.max(0, result.present - given)
  return {
    kind: 'table',
    caption: voteCaption(session, held),
    columns: [
      { header: 'نامزد', align: 'text', width: 'share' },
      { header: 'رأی', align: 'number', width: 'fit' },
    ],
    rows: [
      ...candidates.map(({ name, votes }) => [textCell(name), numberCell(votes)]),
      ...(blank === 0 ? [] : [[textCell('سفید یا باطل'), numberCell(blank)]]),
      ...(without === 0 ? [] : [[textCell('ورقه نداد'), numberCell(without)]]),
    ],
  }
}

/** A vote that another puts right is kept, and says so. */
export function voteOutcome(held: HeldVote): string {
  const { vote, correction, result } = held
  if (vote.state === 'open') return 'این رأی‌گیری در جریان است.'
  if (vote.state !== 'finished') return 'این رأی‌گیری ناتمام ماند و شمرده نشد.'
  if (correction !== null) {
    const by = correction.correctedBy === null ? '' : ` به خواست ${toPersianDigits(correction.correctedBy)}`
    const why = correction.reason === null ? '' : `: ${toPersianDigits(correction.reason)}`
    return `این رأی‌گیری${by} با رأی‌گیری ${ordinal(correction.position)} اصلاح شد${why}.`
  }
  if (vote.subject === 'election') return electionOutcome(held)
  return `${titleOfVote(vote)}: ${result.carried === true ? 'تصویب شد' : 'تصویب نشد'}؛ ${resultPhrase(result)}.`
}

/** The law's order of what decides between those with as many votes. */
const tieBreakPhrases: Readonly<Record<NonNullable<Row<'candidate'>['wonBy']>, string>> = {
  veteran: 'به سبب ایثارگری،',
  degree: 'به سبب مدرک تحصیلی بالاتر،',
  lot: 'به قید قرعه،',
}

/** «عضو ۸ با ۷ رأی از ۱۱ نفر حاضر برای خزانه‌دار شورا انتخاب شد.» */
export function electionOutcome({ vote, elected, candidates, result: { present } }: HeldVote): string {
  const post = vote.title ?? 'این سمت'
  if (elected === null) return `هیچ نامزدی برای ${post} رأی لازم را نیاورد.`
  if ('tied' in elected) return `رأی ${namesText(elected.tied.map(({ name }) => name))} برای ${post} برابر شد.`
  const { name, votes, wonBy } = elected.elected
  const equals = candidates.filter(one => one.votes === votes).map(one => one.name)
  const decided =
    wonBy === null || equals.length < 2 ? '' : `رأی ${namesText(equals)} برابر بود و ${tieBreakPhrases[wonBy]} `
  return toPersianDigits(`${decided}${name} با ${votes ?? 0} رأی از ${present} نفر حاضر برای ${post} انتخاب شد.`)
}
