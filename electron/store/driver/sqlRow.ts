import { typeOf } from '../../../shared/columnTypes/index.ts'
import { sortKey } from '../../../shared/persian/collation.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../../shared/records/index.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'

export type SqlValue = string | number | bigint | null
export type SqlRow = Record<string, SqlValue>

/** The names of a kind's columns in SQL, in the order of `toSqlValues`. */
export function sqlColumns(kind: RecordKind): string[] {
  const names = Object.keys(tables[kind].columns)
  return nameColumn(kind) === undefined ? names : [...names, 'sortKey']
}

/** Of a bulk kind's records besides: where each came from. */
export const arrivalColumns = ['intake', 'intakeRow', 'raw'] as const

/** A row as SQLite keeps it: flags as 0 and 1, and the sort key of its name at the end. */
export function toSqlValues(kind: RecordKind, row: AnyRow): SqlValue[] {
  const values: SqlValue[] = []
  for (const { name } of columnsFromSql.get(kind) ?? []) {
    const value = row[name] ?? null
    values.push(typeof value === 'boolean' ? Number(value) : value)
  }
  const name = nameColumn(kind)
  if (name !== undefined) values.push(sortKey(String(row[name])))
  return values
}

type FromInteger = (integer: bigint) => AnyRow[string]

/** Columns of each kind, with what makes their values of SQLite's integers: every row that is read comes by here. */
const columnsFromSql = new Map<RecordKind, readonly { name: string; fromInteger: FromInteger | undefined }[]>(
  recordKinds.map(kind => {
    const { columns }: TableDefinition = tables[kind]
    const found = Object.entries(columns).map(([name, column]) => {
      const { sql } = typeOf(column)
      return { name, fromInteger: sql.storage === 'INTEGER' ? sql.fromInteger : undefined }
    })
    return [kind, found]
  }),
)

/** SQLite's row as the domain holds it; the store wrote it, so it is not validated again. */
export function fromSqlRow<K extends RecordKind>(kind: K, sql: SqlRow): Row<K> {
  const row: Record<string, AnyRow[string]> = {}
  for (const { name, fromInteger } of columnsFromSql.get(kind) ?? []) {
    const value = sql[name] ?? null
    row[name] = typeof value === 'bigint' && fromInteger !== undefined ? fromInteger(value) : value
  }
  return row as Row<K>
}

/** The column whose sort key orders lists of the kind; undefined where its key does. */
export function nameColumn(kind: RecordKind): string | undefined {
  const { named, sortedByName }: TableDefinition = tables[kind]
  return sortedByName === true ? named : undefined
}
