import type { JsonRow } from '../domain/change.ts'
import { type RecordKind, type Row, tables } from './index.ts'

/** A row as plain JSON, its fields in the order of the columns; rial becomes digits. */
export function toJsonRow<K extends RecordKind>(kind: K, row: Row<K>): JsonRow {
  const values = new Map<string, unknown>(Object.entries(row))
  const json: JsonRow = {}
  for (const name of Object.keys(tables[kind].columns)) {
    const value = values.get(name) ?? null
    json[name] = typeof value === 'bigint' ? value.toString() : (value as JsonRow[string])
  }
  return json
}
