import { typeOf } from '../columnTypes/index.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { JsonRow } from './change.ts'

/**
 * A content from the log in the form of today's columns, which is still to be parsed: codes and decimals may have been
 * whole numbers.
 */
export function fromHistory(kind: RecordKind, json: JsonRow): JsonRow {
  const { columns }: TableDefinition = tables[kind]
  const entries = Object.entries(json).map(([name, value]): [string, JsonRow[string]] => {
    const { [name]: column } = columns
    const isNowText = typeof value === 'number' && column !== undefined && typeOf(column).sql.storage === 'TEXT'
    return [name, isNowText ? String(value) : value]
  })
  return Object.fromEntries(entries)
}
