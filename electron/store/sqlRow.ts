import { sortKey } from '../../shared/persian/collation.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { namedBy } from './schema.ts'

type SqlValue = string | number | bigint | null
export type SqlRow = Record<string, SqlValue>

/** A row as SQLite keeps it: flags as 0 and 1, and the sort key of its name. */
export function toSqlRow<K extends RecordKind>(kind: K, row: Row<K>): SqlRow {
  const sql: SqlRow = {}
  for (const [name, value] of Object.entries<SqlValue | boolean>(row))
    sql[name] = typeof value === 'boolean' ? Number(value) : value
  const name = nameColumn(kind)
  return name === undefined ? sql : { ...sql, sortKey: sortKey(String(sql[name])) }
}

/** SQLite's row as the domain holds it; the store wrote it, so it is not validated again. */
export function fromSqlRow<K extends RecordKind>(kind: K, sql: SqlRow): Row<K> {
  const { columns }: TableDefinition = tables[kind]
  const row: Record<string, SqlValue | boolean> = {}
  for (const [name, { type }] of Object.entries(columns)) {
    const value = sql[name] ?? null
    if (typeof value !== 'bigint' || type === 'rial') row[name] = value
    else row[name] = type === 'flag' ? value === 1n : Number(value)
  }
  return row as Row<K>
}

/** The column whose sort key orders lists of the kind; undefined where its key does. */
export function nameColumn(kind: RecordKind): string | undefined {
  return new Map<RecordKind, string>(Object.entries(namedBy) as [RecordKind, string][]).get(kind)
}
