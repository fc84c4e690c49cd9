import type { Column } from '../columnTypes/index.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../records/index.ts'

/** A record of any kind, for code that works from the column list instead of naming columns. */
export type AnyRow = Readonly<Record<string, string | number | boolean | bigint | null>>

export type Rows = { [K in RecordKind]: Row<K>[] }

export function rowsOf(rows: Rows, kind: RecordKind): readonly AnyRow[] {
  return rows[kind]
}

/** No row of any kind. */
export function emptyRows(): Rows {
  return Object.fromEntries(recordKinds.map(kind => [kind, []])) as unknown as Rows
}

const columnsByKind = new Map<RecordKind, ReadonlyMap<string, Column>>()

/** The columns of a kind by name, in the order shown. */
export function columnsOf(kind: RecordKind): ReadonlyMap<string, Column> {
  // Asked for with every row.
  let columns = columnsByKind.get(kind)
  if (columns === undefined) {
    columns = new Map(Object.entries(tables[kind].columns))
    columnsByKind.set(kind, columns)
  }
  return columns
}
