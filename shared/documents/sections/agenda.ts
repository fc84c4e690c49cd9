import type { Block, Cell, RichText } from '../../document.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import { agendaItemKindChoices } from '../../records/agendaItem.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { numberCell, textCell } from '../cells.ts'
import { itemLetter } from '../itemLetter.ts'
import { officeName } from '../sessionRows.ts'
import type { SessionContext } from './section.ts'

/** Where links to an agenda item lead; by its place, since a public edition prints no code of an item. */
export const itemAnchor = (index: number) => `item/${index + 1}`

/**
 * The session's agenda with each item's attachments, numbered as this edition shows it: a public one leaves no gap
 * where a closed item stood.
 */
export function agenda({ session }: SessionContext): Block[] {
  const items = session.rows.agendaItem
  if (items.length === 0)
    return [{ kind: 'paragraph', role: 'note', text: [{ text: 'برای این جلسه دستوری ثبت نشده است.' }] }]
  return [
    {
      kind: 'table',
      columns: [
        { header: 'ردیف', align: 'centre', width: 'fit' },
        { header: 'عنوان', align: 'text', width: 'share' },
        { header: 'نوع', align: 'text', width: 'fit' },
        { header: 'ارائه‌دهنده', align: 'text', width: 'fit' },
        { header: 'زمان (دقیقه)', align: 'number', width: 'fit' },
      ],
      rows: items.flatMap((item, index) => [
        [
          numberCell(index + 1),
          { text: [{ text: itemTitle(session, item), anchor: itemAnchor(index) }, ...letterSpan(item)] },
          textCell(agendaItemKindChoices[item.kind]),
          textCell(item.presenter === null ? null : officeName(session, item.presenter)),
          numberCell(item.minutes),
        ],
        ...session.rows.attachment
          .filter(({ agendaItem }) => agendaItem === item.code)
          .map(row => attachmentRow(session, row)),
      ]),
    },
  ]
}

/** The item's title, marked when it is closed. */
export function itemTitle(session: Session, item: Row<'agendaItem'>): string {
  const title = toPersianDigits(item.title)
  return session.isClosed('agendaItem', item) ? `${title} – غیرعلنی` : title
}

/** The letter that an item came with, after its title. */
function letterSpan(item: Row<'agendaItem'>): RichText {
  const letter = itemLetter(item)
  return letter === '' ? [] : [{ text: `، ${letter}` }]
}

/** What is attached to the item above. */
function attachmentRow(session: Session, attachment: Row<'attachment'>): Cell[] {
  const parts = [
    session.isClosed('attachment', attachment) ? `${attachment.title} – غیرعلنی` : attachment.title,
    `پروندهٔ ${isolate(attachment.file)}`,
    attachment.pages === null ? '' : toPersianDigits(`${attachment.pages} صفحه`),
  ]
  return [
    { text: [{ text: '' }] },
    { text: [{ text: 'پیوست: ', strong: true }, { text: parts.filter(part => part !== '').join('، ') }], span: 4 },
  ]
}
