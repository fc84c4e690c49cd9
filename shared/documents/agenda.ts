import type { Block } from '../document.ts'
import { isClosed } from '../domain/closed.ts'
import { agendaItemKindChoices } from '../domain/meeting.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { numberCell, textCell } from './cells.ts'
import { officeName } from './sessionRows.ts'

/** The session's agenda, numbered as this edition shows it: a public one leaves no gap where a closed item stood. */
export function agenda(data: SessionData): Block[] {
  const items = data.rows.agendaItem
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
      rows: items.map((item, index) => [
        numberCell(index + 1),
        textCell(isClosed(data, 'agendaItem', item) ? `${item.title} – غیرعلنی` : item.title),
        textCell(agendaItemKindChoices[item.kind]),
        textCell(item.presenter === null ? null : officeName(data, item.presenter)),
        numberCell(item.minutes),
      ]),
    },
  ]
}
