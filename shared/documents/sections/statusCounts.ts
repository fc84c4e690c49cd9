import type { Block, Cell } from '../../document.ts'
import { countStatuses, type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import { type Status, statusMarks, statusNames } from '../../domain/indicatorStatus.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { periodsText } from '../../quantities/periodsText.ts'
import type { Session } from '../../session/session.ts'
import { numberCell, textCell } from '../cells.ts'
import type { SessionContext } from './section.ts'

const statuses = Object.keys(statusNames) as Status[]

/** How many of each department's indicators stand where; their sum is the overview's first sentence. */
export function statusCounts({ session, codes }: SessionContext): Block[] {
  const all = indicatorOverview(session)
  if (all.length === 0) return []
  const departments = session.rows.department
    .map(({ code, name }) => ({ name, summaries: all.filter(({ indicator }) => indicator.department === code) }))
    .filter(({ summaries }) => summaries.length > 0)
  const sample = all.some(({ indicator }) => indicator.sample)
  const cells = (summaries: typeof all) => {
    const counts = countStatuses(summaries)
    return statuses.map(status => numberCell(counts[status]))
  }
  return [
    {
      kind: 'table',
      caption: `وضعیت شاخص‌ها در آخرین دورهٔ هر یک: ${periodsOf(all)}${sample ? ' (نمونه)' : ''}`,
      fact: statusFact(codes, session),
      columns: [
        { header: 'واحد', align: 'text', width: 'share' },
        { header: 'هر نشان یک شاخص', align: 'text', width: 'fit' },
        ...statuses.map(
          status =>
            ({
              header: `${statusMarks[status]} ${statusNames[status]}`,
              align: 'centre',
              width: 'fit',
            }) as const,
        ),
      ],
      rows: departments.map(({ name, summaries }) => [textCell(name), marksCell(summaries), ...cells(summaries)]),
    },
  ]
}

/** What the counts of all departments rest on. */
export function statusFact(codes: FactCodes, session: Session): string {
  return codes.table('indicator', 'شاخص‌های همهٔ واحدها', session.rows.indicator, {
    indicatorValue: session.rows.indicatorValue,
  })
}

/** More marks than this say no more than their count, which stands beside. */
const mostMarks = 14

/** «●●●◆■», those of a status together. */
function marksCell(summaries: readonly IndicatorSummary[]): Cell {
  if (summaries.length > mostMarks) return textCell(null)
  const counts = countStatuses(summaries)
  return {
    text: statuses.flatMap(status =>
      counts[status] === 0 ? [] : [{ text: statusMarks[status].repeat(counts[status]), tone: status }],
    ),
  }
}

/** «نیمهٔ نخست ۱۴۰۱ (۲۰ مورد)، سال ۱۴۰۰ (۳ مورد)، بدون اطلاعات (۱ مورد)» */
function periodsOf(all: readonly IndicatorSummary[]): string {
  const known = all.flatMap(({ latest }) => latest?.period ?? [])
  const without = all.length - known.length
  const parts = [periodsText(known), without === 0 ? '' : toPersianDigits(`بدون اطلاعات (${without} مورد)`)]
  return parts.filter(part => part !== '').join('، ')
}
