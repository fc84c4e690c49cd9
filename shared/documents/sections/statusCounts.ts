import type { Block, Cell } from '../../document.ts'
import { countStatuses, type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import { type Status, statusMarks, statusNames, statusTones } from '../../domain/indicatorStatus.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { periodsText } from '../../quantities/periodsText.ts'
import type { Session } from '../../session/session.ts'
import { textCell } from '../cells.ts'
import type { SessionContext } from './section.ts'

const statuses = Object.keys(statusNames) as Status[]

/** The words of the marks, over them. */
const legend = statuses.map(status => `${statusMarks[status]} ${statusNames[status]}`).join('، ')

/**
 * How many of each department's indicators stand where; their sum is the overview's first sentence.
 * @param most rows: beyond them those with most indicators behind their targets stand by name, the others together
 */
export function statusCounts({ session, codes }: SessionContext, most: number): Block[] {
  const all = indicatorOverview(session)
  if (all.length === 0) return []
  const departments = session.rows.department
    .map(({ code, name }) => ({ name, summaries: all.filter(({ indicator }) => indicator.department === code) }))
    .filter(({ summaries }) => summaries.length > 0)
  const sample = all.some(({ indicator }) => indicator.sample)
  return [
    {
      kind: 'table',
      caption: `وضعیت شاخص‌ها در آخرین دورهٔ هر یک: ${periodsOf(all)}${sample ? ' (نمونه)' : ''}`,
      fact: statusFact(codes, session),
      columns: [
        { header: 'واحد', align: 'text', width: 'share' },
        { header: legend, align: 'text', width: 'fit' },
      ],
      rows: withRest(departments, most).map(({ name, summaries }) => [textCell(name), marksCell(summaries)]),
    },
  ]
}

interface DepartmentStatus {
  name: string
  summaries: readonly IndicatorSummary[]
}

/** Departments in their order; where they are too many, those farthest behind, and one row for the rest. */
function withRest(departments: readonly DepartmentStatus[], most: number): DepartmentStatus[] {
  if (departments.length <= most) return [...departments]
  const behind = ({ summaries }: DepartmentStatus): number => {
    const counts = countStatuses(summaries)
    return counts.red * 100 + counts.grey
  }
  const named = new Set(departments.toSorted((one, other) => behind(other) - behind(one)).slice(0, most - 1))
  const rest = departments.filter(department => !named.has(department))
  return [
    ...departments.filter(department => named.has(department)),
    { name: toPersianDigits(`${rest.length} واحد دیگر`), summaries: rest.flatMap(({ summaries }) => summaries) },
  ]
}

/** What the counts of all departments rest on. */
export function statusFact(codes: FactCodes, session: Session): string {
  return codes.table('indicator', 'شاخص‌های همهٔ واحدها', session.rows.indicator, {
    indicatorValue: session.rows.indicatorValue,
  })
}

/** More marks than this in a row say no more than their counts. */
const mostMarks = 14

/** «●●● ۳، ◐ ۱، ■ ۱»: a mark an indicator, and how many there are. */
function marksCell(summaries: readonly IndicatorSummary[]): Cell {
  const counts = countStatuses(summaries)
  const present = statuses.filter(status => counts[status] > 0)
  return {
    text: present.flatMap((status, at) => [
      {
        text: statusMarks[status].repeat(summaries.length > mostMarks ? 1 : counts[status]),
        tone: statusTones[status],
      },
      { text: `\u00a0${formatNumber(String(counts[status]))}${at < present.length - 1 ? '، ' : ''}` },
    ]),
  }
}

/** «نیمهٔ نخست ۱۴۰۱ (۲۰ مورد)، سال ۱۴۰۰ (۳ مورد)، بدون اطلاعات (۱ مورد)» */
function periodsOf(all: readonly IndicatorSummary[]): string {
  const known = all.flatMap(({ latest }) => latest?.period ?? [])
  const without = all.length - known.length
  const parts = [periodsText(known), without === 0 ? '' : toPersianDigits(`بدون اطلاعات (${without} مورد)`)]
  return parts.filter(part => part !== '').join('، ')
}
