import type { Column } from '../tables/column.ts'
import { type RecordKind, tables } from '../tables/index.ts'
import type { Rows } from './sessionData.ts'

/** A record of any kind, for code that works from the column list instead of naming columns. */
export type AnyRow = Readonly<Record<string, string | number | boolean | bigint | null>>

export function rowsOf(rows: Rows, kind: RecordKind): readonly AnyRow[] {
  return rows[kind]
}

/** The columns of a kind by name, in the order shown. */
export function columnsOf(kind: RecordKind): ReadonlyMap<string, Column> {
  return new Map(Object.entries(tables[kind].columns))
}
