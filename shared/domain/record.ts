import type { Column } from '../tables/column.ts'
import { type RecordKind, tables } from '../tables/index.ts'
import { keyOf } from '../tables/key.ts'
import type { Rows, SessionData } from './sessionData.ts'

/** A record of any kind, for code that works from the column list instead of naming columns. */
export type AnyRow = Readonly<Record<string, string | number | boolean | bigint | null>>

export function rowsOf(rows: Rows, kind: RecordKind): readonly AnyRow[] {
  return rows[kind]
}

/** The columns of a kind by name, in the order shown. */
export function columnsOf(kind: RecordKind): ReadonlyMap<string, Column> {
  return new Map(Object.entries(tables[kind].columns))
}

/** The record of a kind with this key, or undefined. */
export function findRecord(data: SessionData, kind: RecordKind, key: string): AnyRow | undefined {
  return rowsOf(data.rows, kind).find(row => keyOf(kind, row) === key)
}
