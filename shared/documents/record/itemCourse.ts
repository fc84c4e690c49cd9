import type { Block } from '../../document.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { agendaItemKindChoices, urgencyChoices } from '../../records/agendaItem.ts'
import type { Row } from '../../records/index.ts'
import { itemEventChoices } from '../../records/itemEvent.ts'
import type { Session } from '../../session/session.ts'
import { moverOf } from '../itemLetter.ts'
import { itemTitle } from '../sections/agenda.ts'
import { officeName } from '../sessionRows.ts'
import { resolutionsOf } from './resolutions.ts'
import { talkOn } from './talk.ts'
import { votesOf } from './votes.ts'
import { hourIn } from './words.ts'

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
    ...noted(about(session, item)),
    ...talkOn(session, item.code, codes),
    ...said(session, item),
    ...votesOf(session, item),
    ...resolutionsOf(session, item, codes),
  ]
}

/** Of an item that nobody has said anything about there is nothing to note. */
const noted = (text: string): Block[] => (text === '' ? [] : [{ kind: 'paragraph', role: 'note', text: [{ text }] }])

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
    moverOf(session, item),
    item.opinion ?? '',
    began === undefined
      ? ''
      : `از ${hourIn(session, began.at)}${ended === undefined ? '' : ` تا ${hourIn(session, ended.at)}`}`,
    ...others.map(({ kind, note }) => `${itemEventChoices[kind]}${note === null ? '' : `: ${note}`}`),
  ]
  return toPersianDigits(parts.filter(part => part !== '').join('؛ '))
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
