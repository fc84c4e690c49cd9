import { type RawBuilder, sql } from 'kysely'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { Access } from './access.ts'
import { oneOf, withKeys } from './inKeys.ts'
import { fromSqlRow, nameColumn, type SqlRow } from './sqlRow.ts'

/** Every record of a kind: by name in Persian order where it has one, else by key. */
export async function listRecords<K extends RecordKind>(store: Access, kind: K): Promise<Row<K>[]> {
  const order = nameColumn(kind) === undefined ? sql`1` : sql`${sql.ref('sortKey')}, 1`
  return select(store, kind, sql`true order by ${order}`)
}

/** The same, one by one: no other statement of the store may run until the last is taken. */
export function* eachRecord<K extends RecordKind>(store: Access, kind: K): Generator<Row<K>> {
  const order = nameColumn(kind) === undefined ? '1' : '"sortKey", 1'
  const rows = store.connection.prepare<[], SqlRow>(`select * from ${kind} order by ${order}`)
  for (const row of rows.iterate()) yield fromSqlRow(kind, row)
}

/** The keys of all records of a kind. */
export function storedKeys(store: Access, kind: RecordKind): Set<string> {
  const { key }: TableDefinition = tables[kind]
  const parts = key.map(name => `"${name}"`).join(` || '/' || `)
  return new Set(store.connection.prepare<[], string>(`select ${parts} from ${kind}`).pluck().all())
}

/** @param key the record's key values joined by «/» */
export async function findRecord<K extends RecordKind>(
  store: Access,
  kind: K,
  key: string,
): Promise<Row<K> | undefined> {
  return (await findRecords(store, kind, [key])).get(key)
}

/** The records that exist among `keys`, by key. */
export async function findRecords<K extends RecordKind>(
  store: Access,
  kind: K,
  keys: readonly string[],
): Promise<Map<string, Row<K>>> {
  const rows = keys.length === 0 ? [] : await select(store, kind, withKeys(kind, keys))
  return new Map(rows.map(row => [keyOf(kind, row), row]))
}

/** The records whose `column` holds one of `values`, and that `also` lets through. */
export async function recordsWith<K extends RecordKind>(
  store: Access,
  kind: K,
  column: string,
  values: readonly string[],
  also: RawBuilder<unknown> = sql`true`,
): Promise<Row<K>[]> {
  return values.length === 0 ? [] : select(store, kind, sql`${oneOf(column, values)} and ${also}`)
}

/**
 * The records whose every named column holds the value asked for, or one of them, and that are among `keys` when they are
 * given; in the order of `listRecords`.
 */
export async function recordsWhere<K extends RecordKind>(
  store: Access,
  kind: K,
  where: Readonly<Record<string, string | number | readonly string[]>>,
  keys?: readonly string[],
): Promise<Row<K>[]> {
  const order = nameColumn(kind) === undefined ? sql`1` : sql`${sql.ref('sortKey')}, 1`
  const conditions = Object.entries(where).map(([column, value]) =>
    oneOf(column, typeof value === 'object' ? value : [value]),
  )
  if (keys !== undefined) conditions.push(withKeys(kind, keys))
  const all = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
  return select(store, kind, sql`${all} order by ${order}`)
}

async function select<K extends RecordKind>(store: Access, kind: K, where: RawBuilder<unknown>): Promise<Row<K>[]> {
  const found = await sql<SqlRow>`select * from ${sql.table(kind)} where ${where}`.execute(store.db)
  return found.rows.map(row => fromSqlRow(kind, row))
}
