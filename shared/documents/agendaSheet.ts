import type { Document } from '../document.ts'
import { openView } from '../domain/openView.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatTime } from '../persian/formatTime.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { agendaItemKindChoices, urgencyChoices } from '../records/agendaItem.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionName, sessionOf } from '../session/sessionRows.ts'
import { numberCell, textCell } from './cells.ts'
import { frame } from './frame.ts'
import type { Issue } from './issue.ts'
import { moverOf } from './itemLetter.ts'
import { itemTitle } from './sections/agenda.ts'

/** The agenda as it lies on the members' table: each item with who moved it and what its committee holds of it. */
export function agendaSheet(all: Session, issue: Issue): Document {
  const session = issue.edition === 'public' ? openView(all) : all
  const sessionRow = sessionOf(session)
  const call = sessionName(session)
  const title = `دستور ${call}`
  const items = session.rows.agendaItem
  return {
    ...frame(session, issue, { title, start: call }),
    blocks: [
      { kind: 'heading', level: 1, text: `${title} ${councilOf(session).name}`, anchor: 'agenda' },
      {
        kind: 'paragraph',
        role: 'body',
        text: [
          {
            text: `${formatJalaliDate(sessionRow.date, 'weekday')}، ساعت ${formatTime(sessionRow.time)}، ${sessionRow.place}`,
          },
        ],
      },
      items.length === 0
        ? { kind: 'paragraph', role: 'note', text: [{ text: 'برای این جلسه دستوری ثبت نشده است.' }] }
        : {
            kind: 'table',
            columns: [
              { header: 'ردیف', align: 'centre', width: 'fit' },
              { header: 'عنوان', align: 'text', width: 'share' },
              { header: 'نوع', align: 'text', width: 'fit' },
              { header: 'پیشنهاددهنده', align: 'text', width: 'share' },
              { header: 'نظر کمیسیون', align: 'text', width: 'share' },
              { header: 'زمان (دقیقه)', align: 'number', width: 'fit' },
            ],
            rows: items.map((item, index) => [
              numberCell(index + 1),
              textCell(itemTitle(session, item)),
              textCell(kindText(item)),
              textCell(moverOf(session, item)),
              textCell(item.opinion === null ? null : toPersianDigits(item.opinion)),
              numberCell(item.minutes),
            ]),
          },
    ],
  }
}

/** «لایحه، یک‌فوریتی». */
function kindText({ kind, urgency }: Row<'agendaItem'>): string {
  return agendaItemKindChoices[kind] + (urgency === null || urgency === 'none' ? '' : `، ${urgencyChoices[urgency]}`)
}
