import { monthsOf, type Period, parsePeriod } from '../quantities/period.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import { type AnyRow, columnsOf } from '../tables/record.ts'

/** The column that says when a kind's records are of, and its type; undefined for those that stand at all times. */
export function whenOf(kind: RecordKind): { column: string; type: string } | undefined {
  const { when }: TableDefinition = tables[kind]
  const type = when === undefined ? undefined : columnsOf(kind).get(when)?.type
  return when === undefined || type === undefined ? undefined : { column: when, type }
}

/**
 * Whether a record belongs to a period that is reported: its day or month lies in it, its own period reaches into no
 * other time, its fiscal year is the period's. False for records that stand at all times.
 */
export function isOfPeriod(kind: RecordKind, row: AnyRow, period: Period): boolean {
  const when = whenOf(kind)
  const value = when === undefined ? null : (row[when.column] ?? null)
  if (when === undefined || value === null) return false
  const text = String(value)
  if (when.type === 'fiscalYear') return Number(text) === period.year
  if (when.type === 'period') {
    const own = parsePeriod(text)
    return own.from >= period.from && own.to <= period.to
  }
  if (when.type === 'month') return monthsOf(period).includes(text)
  const day = text.slice(0, 10)
  return day >= period.from && day <= period.to
}
