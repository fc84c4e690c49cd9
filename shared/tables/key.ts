import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'

/** A record's key values joined by «/»: `H-12/1401/approved`. No code holds a «/». */
export function keyOf(kind: RecordKind, row: object): string {
  const table: TableDefinition = tables[kind]
  const values = row as Readonly<Record<string, unknown>>
  const [first = '', second, third] = table.key
  if (second === undefined) return String(values[first])
  if (third === undefined) return `${String(values[first])}/${String(values[second])}`
  return table.key.map(column => String(values[column])).join('/')
}
