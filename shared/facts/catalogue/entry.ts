import { fiscalYearOf } from '../../persian/fiscalYear.ts'
import { contains, parsePeriod, reportedPeriods } from '../../quantities/period.ts'
import type { RecordKind } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'

/** What can be cited of a record, or of all records of a department: the parts that addresses are made of. */
export interface CatalogueEntry {
  kind: RecordKind
  /** The address's second part: a code, `@department` or `*`. */
  selection: string
  /** As people call it. */
  name: string
  /** Code of the department whose business it is; null when everyone's. */
  department: string | null
  fields: CatalogueField[]
}

export interface CatalogueField {
  /** The address's third part. */
  field: string
  /** Persian: «تخصیص». */
  label: string
  /** The address's end, such as `sum`. */
  aggregate?: 'sum' | 'count' | 'coverage'
  /** Periods that have a number, as codes. */
  periods: string[]
}

/** `kind/code/field/period[/aggregate]` */
export function addressOf({ kind, selection }: CatalogueEntry, { field, aggregate }: CatalogueField, period: string) {
  return [kind, selection, field, period, ...(aggregate === undefined ? [] : [aggregate])].join('/')
}

/** The periods that a day lies in but for its month, as codes, its fiscal year first. @param iso ISO 8601 day */
export function periodsOfDay(iso: string): string[] {
  return reportedPeriods(fiscalYearOf(iso)).filter(code => contains(parsePeriod(code), iso))
}

/** Codes without repetition, the newest first. */
export function newestFirst(periods: Iterable<string>): string[] {
  return [...new Set(periods)].sort((a, b) => {
    const [one, other] = [parsePeriod(a), parsePeriod(b)]
    return one.to === other.to ? (one.from < other.from ? -1 : 1) : one.to < other.to ? 1 : -1
  })
}

/** The departments that have such rows, and all of them together when there are several. */
export function owners<R extends { department: string }>(
  session: Session,
  rows: readonly R[],
): { selection: string; name: string; department: string | null; rows: readonly R[] }[] {
  const own = session.rows.department.flatMap(({ code, name }) => {
    const found = rows.filter(({ department }) => department === code)
    return found.length === 0 ? [] : [{ selection: `@${code}`, name, department: code, rows: found }]
  })
  return own.length > 1 ? [...own, { selection: '*', name: 'همهٔ واحدها', department: null, rows }] : own
}
