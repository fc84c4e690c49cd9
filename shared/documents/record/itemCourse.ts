import type { Block, Span } from '../../document.ts'
import { sideTimes, usedSeconds } from '../../domain/speakingTime.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { renderNarrative } from '../../facts/renderNarrative.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { agendaItemKindChoices, urgencyChoices } from '../../records/agendaItem.ts'
import type { Row } from '../../records/index.ts'
import { itemEventChoices } from '../../records/itemEvent.ts'
import { sideChoices, turnKindChoices } from '../../records/speakingTurn.ts'
import { recordName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'
import { itemTitle } from '../sections/agenda.ts'
import { officeName } from '../sessionRows.ts'
import { resolutionsOf } from './resolutions.ts'
import { votesOf } from './votes.ts'
import { hourIn, lengthText } from './words.ts'

/**
 * An item as it went: what it was, who spoke and said what, the votes, what was decided. @param index its place on the
 * agenda
 */
export function itemCourse(session: Session, item: Row<'agendaItem'>, index: number, codes: FactCodes): Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: toPersianDigits(`دستور ${index + 1}. ${itemTitle(session, item)}`),
      anchor: `item/${index + 1}`,
    },
    { kind: 'paragraph', role: 'note', text: [{ text: about(session, item) }] },
    ...talk(session, item, codes),
    ...said(session, item),
    ...votesOf(session, item),
    ...resolutionsOf(session, item, codes),
  ]
}

/** «لایحه، یک‌فوریتی؛ شهردار، نامهٔ …؛ کمیسیون …: موافق؛ از ۱۰:۵۵ تا ۱۱:۲۰». */
function about(session: Session, item: Row<'agendaItem'>): string {
  const events = session.rows.itemEvent.filter(({ agendaItem }) => agendaItem === item.code)
  const [began, ended] = [
    events.find(({ kind }) => kind === 'started'),
    events.findLast(({ kind }) => kind === 'ended'),
  ]
  const others = events.filter(({ kind }) => kind !== 'started' && kind !== 'ended')
  const parts = [
    (item.kind === 'other' ? '' : agendaItemKindChoices[item.kind]) +
      (item.urgency === null || item.urgency === 'none' ? '' : `، ${urgencyChoices[item.urgency]}`),
    item.sponsor ?? (item.presenter === null ? '' : officeName(session, item.presenter)),
    item.opinion ?? '',
    began === undefined
      ? ''
      : `از ${hourIn(session, began.at)}${ended === undefined ? '' : ` تا ${hourIn(session, ended.at)}`}`,
    ...others.map(({ kind, note }) => `${itemEventChoices[kind]}${note === null ? '' : `: ${note}`}`),
  ]
  return toPersianDigits(parts.filter(part => part !== '').join('؛ '))
}

/** A useful summary of the talk: each turn that was taken, and the time of both sides of a debate. */
function talk(session: Session, item: Row<'agendaItem'>, codes: FactCodes): Block[] {
  const turns = session.rows.speakingTurn.filter(({ agendaItem, from }) => agendaItem === item.code && from !== null)
  if (turns.length === 0) return []
  const times = sideTimes(turns, null)
  const sides = (['for', 'against'] as const).flatMap(side =>
    times[side].used === 0 ? [] : [`${sideChoices[side]}ان ${lengthText(times[side].used)}`],
  )
  const time: Block = { kind: 'paragraph', role: 'note', text: [{ text: `زمان سخن: ${sides.join('، ')}.` }] }
  return [...turns.flatMap(turn => turnBlocks(session, turn, codes)), ...(sides.length === 0 ? [] : [time])]
}

/** «عضو ۷، موافق (۴ دقیقه و ۵۰ ثانیه): …» */
function turnBlocks(session: Session, turn: Row<'speakingTurn'>, codes: FactCodes): Block[] {
  const speaker =
    turn.member === null
      ? turn.office === null
        ? ''
        : officeName(session, turn.office)
      : session.nameOf('member', turn.member)
  const kind = turn.side === null ? turnKindChoices[turn.kind] : sideChoices[turn.side]
  const warned =
    turn.warnings === null || turn.warnings === 0 ? '' : toPersianDigits(`، ${turn.warnings} تذکر خروج از موضوع`)
  const head: Span = {
    text: `${speaker}، ${kind} (${lengthText(usedSeconds(turn, session.rows.speakingTurn, null))}${warned}): `,
    strong: true,
  }
  const place = { name: recordName(session, 'speakingTurn', turn.code), closed: session.isClosed('speakingTurn', turn) }
  const rendered = renderNarrative(session, turn.summary ?? '', place, codes)
  if (rendered.length === 0)
    return [{ kind: 'paragraph', role: 'body', text: [{ ...head, text: head.text.replace(/: $/, '.') }] }]
  return rendered.map((block, i): Block => {
    const text = block.kind === 'heading' ? [{ text: block.text }] : block.text
    return { kind: 'paragraph', role: 'body', text: i === 0 ? [head, ...text] : text }
  })
}

/** Quotations stand as they were said. */
function said(session: Session, item: Row<'agendaItem'>): Block[] {
  return session.rows.statement
    .filter(({ agendaItem }) => agendaItem === item.code)
    .map(
      (statement): Block => ({
        kind: 'statement',
        speaker: officeName(session, statement.speaker),
        text: [{ text: toPersianDigits(statement.text) }],
        ...(session.isClosed('statement', statement) ? { mark: 'غیرعلنی' } : {}),
      }),
    )
}
