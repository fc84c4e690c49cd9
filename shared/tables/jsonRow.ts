import { type RecordKind, type Row, tables } from '../records/index.ts'
import type { JsonRow } from './change.ts'
import type { AnyRow } from './record.ts'

/** A row as plain JSON, its fields in the order of the columns; rial becomes digits. */
export function toJsonRow<K extends RecordKind>(kind: K, row: Row<K>): JsonRow {
  const values: AnyRow = row
  const json: JsonRow = {}
  for (const name of Object.keys(tables[kind].columns)) {
    const value = values[name] ?? null
    json[name] = typeof value === 'bigint' ? value.toString() : value
  }
  return json
}

/**
 * Whether two contents of a record are the same. Old ones may lack columns that came later, and have as a number what
 * has become a code.
 */
export function sameJson(kind: RecordKind, one: JsonRow | null, other: JsonRow | null): boolean {
  if (one === null || other === null) return one === other
  return Object.keys(tables[kind].columns).every(name => textOf(one[name]) === textOf(other[name]))
}

const textOf = (value: JsonRow[string] | undefined) => (value == null ? null : String(value))
