import { typeOf } from '../../shared/columnTypes/index.ts'
import { fiscalYearOf, fiscalYearRange } from '../../shared/persian/fiscalYear.ts'
import { parsePeriod, periodsOfYear } from '../../shared/quantities/period.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import type { Condition } from './driver/driver.ts'

/** What a session looks back on: its own fiscal year and the two before it, up to its day. */
export interface SessionYears {
  /** ISO days, both included. */
  from: string
  to: string
  /** Codes of the periods that begin in between: a period counts by its first day. */
  periods: ReadonlySet<string>
}

/** @param day the session's, ISO 8601 */
export function sessionYears(day: string): SessionYears {
  const year = fiscalYearOf(day)
  const codes = [year - 2, year - 1, year].filter(isPeriodYear).flatMap(periodsOfYear)
  const periods = new Set(codes.filter(code => parsePeriod(code).from <= day))
  return { from: fiscalYearRange(year - 2).from, to: day, periods }
}

/** Years that a period's code can name. */
const isPeriodYear = (year: number) => year >= 1300 && year <= 1499

/** The column that dates the kind's records, and whether it holds days rather than periods. */
function datedBy(kind: RecordKind): { column: string; holdsDays: boolean; isNumber: boolean } | undefined {
  const { when, columns }: TableDefinition = tables[kind]
  if (when === undefined) return undefined
  const column = columns[when]
  if (column === undefined) return undefined
  const { dates, sql: kept } = typeOf(column)
  return { column: when, holdsDays: dates === 'day', isNumber: kept.storage === 'INTEGER' }
}

/** Condition that a record of the kind lies within these years; one without a date does. Undefined where none has. */
export function withinYears(kind: RecordKind, { from, to, periods }: SessionYears): Condition | undefined {
  const dated = datedBy(kind)
  if (dated === undefined) return undefined
  const { column, holdsDays, isNumber } = dated
  if (holdsDays) return { column, from, to, orNull: true }
  return { column, among: isNumber ? [...periods].map(Number).filter(Number.isInteger) : periods, orNull: true }
}

/** The same of a record's plain JSON. */
export function isWithinYears(kind: RecordKind, row: JsonRow, { from, to, periods }: SessionYears): boolean {
  const dated = datedBy(kind)
  const value = dated === undefined ? null : (row[dated.column] ?? null)
  if (dated === undefined || value === null) return true
  const text = String(value)
  return dated.holdsDays ? from <= text && text <= to : periods.has(text)
}
