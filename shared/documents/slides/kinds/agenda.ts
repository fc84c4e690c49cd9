import type { Block, Cell } from '../../../document.ts'
import { itemProgress, progressMarks, progressNames } from '../../../domain/itemProgress.ts'
import { note } from '../../blocks.ts'
import { numberCell, textCell } from '../../cells.ts'
import { itemTitle } from '../../sections/agenda.ts'
import type { SessionContext } from '../../sections/section.ts'
import { officeName } from '../../sessionRows.ts'
import type { SlideDraft } from '../slideKind.ts'

/** The agenda, and how far the session is with it. */
export function agenda({ session }: SessionContext): SlideDraft[] {
  const items = session.rows.agendaItem
  const body: Extract<Block, { kind: 'table' | 'paragraph' }>[] =
    items.length === 0
      ? [note('برای این جلسه دستوری ثبت نشده است.')]
      : [
          {
            kind: 'table',
            columns: [
              { header: 'ردیف', align: 'centre', width: 'fit' },
              { header: 'عنوان', align: 'text', width: 'share' },
              { header: 'ارائه‌دهنده', align: 'text', width: 'fit' },
              { header: 'وضعیت', align: 'text', width: 'fit' },
            ],
            rows: items.map((item, index): Cell[] => {
              const progress = itemProgress(session, item.code)
              return [
                numberCell(index + 1),
                textCell(itemTitle(session, item)),
                textCell(item.presenter === null ? null : officeName(session, item.presenter)),
                {
                  text: [
                    { text: `${progressMarks[progress]}\u00a0${progressNames[progress].replaceAll(' ', '\u00a0')}` },
                  ],
                },
              ]
            }),
          },
        ]
  return [{ name: 'agenda', title: 'دستور جلسه', body, isLive: true }]
}
