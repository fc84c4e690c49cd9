import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { Schema } from './schema.ts'
import { fromSqlRow, nameColumn, type SqlRow } from './sqlRow.ts'

/** Every record of a kind: by name in Persian order where it has one, else by key. */
export async function listRecords<K extends RecordKind>(db: Kysely<Schema>, kind: K): Promise<Row<K>[]> {
  const order = nameColumn(kind) === undefined ? sql`1` : sql`${sql.ref('sortKey')}, 1`
  return select(db, kind, sql`true order by ${order}`)
}

/** @param key the record's key values joined by «/» */
export async function findRecord<K extends RecordKind>(
  db: Kysely<Schema>,
  kind: K,
  key: string,
): Promise<Row<K> | undefined> {
  return (await findRecords(db, kind, [key])).get(key)
}

/** The records that exist among `keys`, by key. */
export async function findRecords<K extends RecordKind>(
  db: Kysely<Schema>,
  kind: K,
  keys: readonly string[],
): Promise<Map<string, Row<K>>> {
  const rows: Row<K>[] = []
  for (const some of chunks(keys)) rows.push(...(await select(db, kind, withKeys(kind, some))))
  return new Map(rows.map(row => [keyOf(kind, row), row]))
}

/** The records whose `column` holds one of `values`. */
export async function recordsWith<K extends RecordKind>(
  db: Kysely<Schema>,
  kind: K,
  column: string,
  values: readonly string[],
): Promise<Row<K>[]> {
  const rows: Row<K>[] = []
  for (const some of chunks(values))
    rows.push(...(await select(db, kind, sql`${sql.ref(column)} in (${sql.join(some)})`)))
  return rows
}

async function select<K extends RecordKind>(
  db: Kysely<Schema>,
  kind: K,
  where: RawBuilder<unknown>,
): Promise<Row<K>[]> {
  const found = await sql<SqlRow>`select * from ${sql.table(kind)} where ${where}`.execute(db)
  return found.rows.map(row => fromSqlRow(kind, row))
}

/** Condition on the columns of the key: one column by list, a composite one by row values. */
export function withKeys(kind: RecordKind, keys: readonly string[]): RawBuilder<unknown> {
  const { key: columns, columns: types }: TableDefinition = tables[kind]
  const values = keys.map(key => {
    const parts = key.split('/')
    return sql`(${sql.join(columns.map((name, i) => (types[name]?.type === 'fiscalYear' ? Number(parts[i]) : (parts[i] ?? null))))})`
  })
  return sql`(${sql.join(columns.map(name => sql.ref(name)))}) in (values ${sql.join(values)})`
}

/** Lists short enough for one statement: SQLite takes 32,766 values, a record has up to 20. */
export function* chunks<T>(list: readonly T[], size = 500): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
