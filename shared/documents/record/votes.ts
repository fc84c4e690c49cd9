import type { Block, Cell } from '../../document.ts'
import { type HeldVote, titleOfVote, votesOn } from '../../domain/heldVotes.ts'
import { isNamed, placesOf, resultPhrase } from '../../domain/voteResult.ts'
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
    ...(placesOf(vote) === 1 ? [] : [`برای ${placesOf(vote)} جایگاه`]),
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
  const { vote, candidates, ballots, papers, result } = held
  const given = ballots.length === 0 ? result.present : papers
  const places = placesOf(vote)
  const blank = Math.max(0, given * places - candidates.reduce((sum, { votes }) => sum + (votes ?? 0), 0))
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
      ...(blank === 0 ? [] : [[textCell(places === 1 ? 'سفید یا باطل' : 'داده‌نشده یا باطل'), numberCell(blank)]]),
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
  veteran: 'به سبب ایثارگری',
  degree: 'به سبب مدرک تحصیلی بالاتر',
  lot: 'به قید قرعه',
}

/**
 * «عضو ۸ با ۷ رأی از ۱۱ نفر حاضر برای خزانه‌دار شورا انتخاب شد.»,
 * «عضو ۳ با ۹ رأی و عضو ۵ با ۷ رأی، از ۱۱ نفر حاضر، برای منشی شورا انتخاب شدند.»
 */
export function electionOutcome({ vote, elected, candidates, result: { present } }: HeldVote): string {
  const post = vote.title ?? 'این سمت'
  const { elected: won, tied, left } = elected ?? { elected: [], tied: [], left: 1 }
  const [one, ...others] = won
  const said: string[] = []
  if (one !== undefined && placesOf(vote) === 1) {
    const equals = candidates.filter(({ votes }) => votes === one.votes).map(({ name }) => name)
    const decided =
      one.wonBy === null || equals.length < 2
        ? ''
        : `رأی ${namesText(equals)} برابر بود و ${tieBreakPhrases[one.wonBy]}، `
    said.push(`${decided}${one.name} با ${one.votes ?? 0} رأی از ${present} نفر حاضر برای ${post} انتخاب شد.`)
  } else if (one !== undefined) {
    const named = won.map(
      ({ name, votes, wonBy }) => `${name} با ${votes ?? 0} رأی${wonBy === null ? '' : ` (${tieBreakPhrases[wonBy]})`}`,
    )
    const verb = others.length === 0 ? 'انتخاب شد' : 'انتخاب شدند'
    said.push(`${namesText(named)}، از ${present} نفر حاضر، برای ${post} ${verb}.`)
  }
  const place = one === undefined ? post : left === 1 ? 'جایگاه دیگر' : `${left} جایگاه دیگر`
  if (tied.length > 0) said.push(`رأی ${namesText(tied.map(({ name }) => name))} برای ${place} برابر شد.`)
  else if (left > 0)
    said.push(
      one === undefined ? `هیچ نامزدی برای ${post} رأی لازم را نیاورد.` : `برای ${place} کسی رأی لازم را نیاورد.`,
    )
  return toPersianDigits(said.join(' '))
}
