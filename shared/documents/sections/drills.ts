import { drillsByMonth } from '../../charts/drillsByMonth.ts'
import type { Block } from '../../document.ts'
import { yearsOfDays } from '../../domain/yearsName.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { drillKindChoices } from '../../records/drill.ts'
import { chartBlocks } from '../blocks.ts'
import { nameCell, numberCell, textCell } from '../cells.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** The department's drills by date, and how many of each kind a month saw. */
export function drills(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const held = session.rows.drill
    .filter(drill => drill.department === department.code)
    .sort((a, b) => a.date.localeCompare(b.date))
  if (held.length === 0) return []
  const fact = codes.table('drill', `رزمایش‌های ${department.name}`, held)
  return [
    { kind: 'heading', level: 2, text: 'رزمایش‌ها به تفکیک نوع و ماه', anchor: anchorIn(context, 'drills') },
    {
      kind: 'table',
      caption: toPersianDigits(`${held.length} رزمایش برگزارشده در ${yearsOfDays(held.map(({ date }) => date))}`),
      fact,
      columns: [
        { header: 'تاریخ', align: 'text', width: 'fit' },
        { header: 'عنوان', align: 'text', width: 'share' },
        { header: 'نوع', align: 'text', width: 'fit' },
        { header: 'همکاران', align: 'text', width: 'share' },
        { header: 'نفر', align: 'number', width: 'fit' },
      ],
      rows: held.map(drill => [
        textCell(formatJalaliDate(drill.date)),
        nameCell(drill.title, drill),
        textCell(drillKindChoices[drill.kind]),
        textCell(drill.partners),
        numberCell(drill.participants),
      ]),
    },
    ...chartBlocks(drillsByMonth(context), fact),
  ]
}
