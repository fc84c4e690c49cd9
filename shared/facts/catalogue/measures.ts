import { fiscalYearOf } from '../../persian/fiscalYear.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { type CatalogueEntry, newestFirst, owners } from './entry.ts'

/** Each measure's cost, baseline and saving, and how many a department has. */
export function measureEntries(session: Session): CatalogueEntry[] {
  const sessionRow = session.find('session', session.code)
  const now = sessionRow === undefined ? undefined : fiscalYearOf(sessionRow.date)
  const yearsOf = ({ startsOn, endsOn }: Row<'measure'>): string[] => {
    const from = startsOn === null ? now : fiscalYearOf(startsOn)
    const to = endsOn === null ? (from ?? 0) : fiscalYearOf(endsOn)
    return from === undefined ? [] : Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => String(from + i))
  }
  const single = session.rows.measure.map(row => ({
    kind: 'measure' as const,
    selection: row.code,
    name: row.title,
    department: row.department,
    fields: [
      { field: 'cost', label: 'هزینهٔ اقدام', periods: row.cost === null ? [] : newestFirst(yearsOf(row)) },
      { field: 'saving', label: 'صرفه‌جویی سالانه', periods: row.saving === null ? [] : newestFirst(yearsOf(row)) },
      { field: 'baseline', label: 'مبنای سالانه', periods: row.baseline === null ? [] : newestFirst(yearsOf(row)) },
    ],
  }))
  const many = owners(session, session.rows.measure).map(({ selection, name, department, rows }) => ({
    kind: 'measure' as const,
    selection,
    name: `اقدام‌ها، ${name}`,
    department,
    fields: [
      { field: '*', label: 'تعداد اقدام‌ها', aggregate: 'count' as const, periods: newestFirst(rows.flatMap(yearsOf)) },
      {
        field: 'cost',
        label: 'جمع هزینهٔ اقدام‌ها',
        aggregate: 'sum' as const,
        periods: newestFirst(rows.flatMap(yearsOf)),
      },
    ],
  }))
  return [...single, ...many]
}
