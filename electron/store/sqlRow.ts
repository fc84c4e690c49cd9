import { sortKey } from '../../shared/persian/collation.ts'
import type { TableDefinition } from '../../shared/records/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import type { AnyRow } from '../../shared/tables/record.ts'

export type SqlValue = string | number | bigint | null
export type SqlRow = Record<string, SqlValue>

/** The names of a kind's columns in SQL, in the order of `toSqlValues`. */
export function sqlColumns(kind: RecordKind): string[] {
  const names = Object.keys(tables[kind].columns)
  return nameColumn(kind) === undefined ? names : [...names, 'sortKey']
}

/** A row as SQLite keeps it: flags as 0 and 1, and the sort key of its name at the end. */
export function toSqlValues(kind: RecordKind, row: AnyRow): SqlValue[] {
  const values = Object.keys(tables[kind].columns).map(name => {
    const value = row[name] ?? null
    return typeof value === 'boolean' ? Number(value) : value
  })
  const name = nameColumn(kind)
  return name === undefined ? values : [...values, sortKey(String(row[name]))]
}

/** SQLite's row as the domain holds it; the store wrote it, so it is not validated again. */
export function fromSqlRow<K extends RecordKind>(kind: K, sql: SqlRow): Row<K> {
  const { columns }: TableDefinition = tables[kind]
  const row: Record<string, AnyRow[string]> = {}
  for (const name of Object.keys(columns)) {
    const value = sql[name] ?? null
    const type = columns[name]?.type
    if (typeof value !== 'bigint' || type === 'rial') row[name] = value
    else row[name] = type === 'flag' ? value === 1n : Number(value)
  }
  return row as Row<K>
}

/** The column whose sort key orders lists of the kind; undefined where its key does. */
export function nameColumn(kind: RecordKind): string | undefined {
  const { named, sortedByName }: TableDefinition = tables[kind]
  return sortedByName === true ? named : undefined
}
