import { type Column, typeOf } from '../columnTypes/index.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { JsonRow } from './change.ts'

/** Values by column that a list's rows have in common, or lists of which each row has one. */
type Settled = Readonly<Record<string, string | number | readonly string[]>>

/**
 * A new row of a list: what all of its rows have in common, and what each column says of a new one.
 * @param rows those of the list
 */
export function blankRow(kind: RecordKind, rows: readonly JsonRow[], settled: Settled = {}): JsonRow {
  const { columns, label }: TableDefinition = tables[kind]
  return Object.fromEntries(
    Object.entries<Column>(columns).map(([name, column]): [string, JsonRow[string]] => {
      const common = settled[name]
      if (typeof common === 'object') return [name, common.length === 1 ? (common[0] ?? null) : null]
      if (common !== undefined) return [name, common]
      const others = rows.map(row => row[name] ?? null)
      return [name, typeOf(column).blank?.(column, others, label) ?? null]
    }),
  )
}
