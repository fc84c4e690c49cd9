import { toPersianDigits } from '../../persian/digits.ts'
import { fiscalYearOf } from '../../persian/fiscalYear.ts'
import { parsePeriod, reportedPeriods } from '../../quantities/period.ts'
import type { DatedFact } from '../../records/defineTable.ts'
import type { RecordKind } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { type AnyRow, columnsOf, rowsOf } from '../../tables/record.ts'
import { datedKinds } from '../factKinds.ts'
import { type CatalogueEntry, type CatalogueField, newestFirst, owners, periodsOfDay } from './entry.ts'

type Dated = AnyRow & { department: string; code: string }

/** Drills, trainings and responder teams: each one's numbers, and counts, sums and coverage of many. */
export function datedEntries(session: Session): CatalogueEntry[] {
  return datedKinds.flatMap(([kind, dated]) => {
    const rows = rowsOf(session.rows, kind) as readonly Dated[]
    const numeric = [...columnsOf(kind)].filter(([, { unit }]) => unit !== undefined)
    const single = rows.map(row => ({
      kind,
      selection: row.code,
      name: nameOf(session, kind, row.code),
      department: row.department,
      fields: numeric.flatMap(([field, { header }]) =>
        row[field] === null ? [] : [{ field, label: header, periods: periodsOfDay(String(row[dated.date])) }],
      ),
    }))
    const many = owners(session, rows).map(owner => ({
      kind,
      selection: owner.selection,
      name: `${dated.plural}، ${owner.name}`,
      department: owner.department,
      fields: aggregates(session, kind, dated, numeric, owner.rows),
    }))
    return [...single, ...many]
  })
}

function aggregates(
  session: Session,
  kind: RecordKind,
  dated: DatedFact,
  numeric: readonly [string, { header: string }][],
  rows: readonly Dated[],
): CatalogueField[] {
  const periods = periodsWith(session, dated, rows)
  const chosen = [...columnsOf(kind)].flatMap(([name, column]): CatalogueField[] =>
    column.type !== 'choice' || name === 'openness'
      ? []
      : Object.entries(column.choices).flatMap(([value, label]) => {
          const some = rows.filter(row => row[name] === value)
          if (some.length === 0) return []
          return [
            {
              field: `${name}=${value}`,
              label: `تعداد ${label}`,
              aggregate: 'count',
              periods: periodsWith(session, dated, some),
            },
          ]
        }),
  )
  return [
    { field: '*', label: 'تعداد', aggregate: 'count', periods },
    ...chosen,
    ...numeric.map(([field, { header }]): CatalogueField => {
      const filled = rows.filter(row => row[field] !== null)
      return { field, label: `جمع ${header}`, aggregate: 'sum', periods: periodsWith(session, dated, filled) }
    }),
    ...(dated.covers === undefined
      ? []
      : [{ field: dated.covers, label: 'پوشش محله‌ها', aggregate: 'coverage' as const, periods }]),
  ]
}

/** What lasts is there in every period of the session's years that ends later. */
function periodsWith(session: Session, { date, lasts }: DatedFact, rows: readonly Dated[]): string[] {
  const days = rows.map(row => String(row[date])).sort()
  const [first] = days
  const sessionRow = session.find('session', session.code)
  if (first === undefined || sessionRow === undefined) return []
  if (!lasts) return newestFirst(days.flatMap(periodsOfDay))
  const [from, to] = [fiscalYearOf(first), fiscalYearOf(sessionRow.date)]
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return newestFirst(years.flatMap(reportedPeriods)).filter(
    period => parsePeriod(period).to >= first && parsePeriod(period).from <= sessionRow.date,
  )
}

function nameOf(session: Session, kind: RecordKind, code: string): string {
  const name = session.nameOf(kind, code)
  return name === code ? toPersianDigits(code) : name
}
