import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../records/index.ts'
import type { AnyRow } from './record.ts'
import { writeCell } from './showCell.ts'

/** The kind's Persian headers, in the order of its columns. */
export function headersOf(kind: RecordKind): string[] {
  const { columns }: TableDefinition = tables[kind]
  return Object.values(columns).map(({ header }) => header)
}

/** A row as the canonical cells of a file; `rowReader` reads the same row from them. */
export function writeRow<K extends RecordKind>(kind: K, row: Row<K>): string[] {
  const { columns }: TableDefinition = tables[kind]
  const values: AnyRow = row
  return Object.entries(columns).map(([name, column]) => writeCell(column, values[name] ?? null))
}
