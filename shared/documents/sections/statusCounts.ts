import type { Block } from '../../document.ts'
import { countStatuses, type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import { type Status, statusMarks, statusNames } from '../../domain/indicatorStatus.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { periodsText } from '../../quantities/periodsText.ts'
import { numberCell, textCell } from '../cells.ts'
import type { SessionContext } from './section.ts'

const statuses = Object.keys(statusNames) as Status[]

/** How many of each department's indicators stand where. */
export function statusCounts({ session, codes }: SessionContext): Block[] {
  const all = indicatorOverview(session)
  if (all.length === 0) return []
  const departments = session.rows.department
    .map(({ code, name }) => ({ name, summaries: all.filter(({ indicator }) => indicator.department === code) }))
    .filter(({ summaries }) => summaries.length > 0)
  const sample = all.some(({ indicator }) => indicator.sample)
  const cells = (summaries: typeof all) => {
    const counts = countStatuses(summaries)
    return [...statuses.map(status => numberCell(counts[status])), numberCell(summaries.length)]
  }
  return [
    {
      kind: 'table',
      caption: `وضعیت شاخص‌ها در تازه‌ترین دورهٔ هر یک: ${periodsOf(all)}${sample ? ' (نمونه)' : ''}`,
      fact: codes.table(
        'indicator',
        'شاخص‌های همهٔ واحدها',
        all.map(({ indicator }) => indicator),
        { indicatorValue: session.rows.indicatorValue },
      ),
      columns: [
        { header: 'واحد', align: 'text', width: 'share' },
        ...statuses.map(
          status =>
            ({
              header: `${statusMarks[status]} ${statusNames[status]}`,
              align: 'centre',
              width: 'fit',
            }) as const,
        ),
        { header: 'همه', align: 'centre', width: 'fit' },
      ],
      rows: departments.map(({ name, summaries }) => [textCell(name), ...cells(summaries)]),
      ...(departments.length > 1 ? { totals: [[textCell('همهٔ واحدها'), ...cells(all)]] } : {}),
    },
  ]
}

/** «نیمهٔ نخست ۱۴۰۱ (۲۰ مورد)، سال ۱۴۰۰ (۳ مورد)، بدون اطلاعات (۱ مورد)» */
function periodsOf(all: readonly IndicatorSummary[]): string {
  const known = all.flatMap(({ latest }) => latest?.period ?? [])
  const without = all.length - known.length
  const parts = [periodsText(known), without === 0 ? '' : toPersianDigits(`بدون اطلاعات (${without} مورد)`)]
  return parts.filter(part => part !== '').join('، ')
}
