import { setImmediate } from 'node:timers/promises'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Access } from './access.ts'
import type { ColumnValue, Condition, ListOrder } from './driver/driver.ts'

/** Every record of a kind: by name in Persian order where it has one, else by key. */
export function listRecords<K extends RecordKind>(store: Access, kind: K): Promise<Row<K>[]> {
  return store.driver.records(kind, [], 'listed')
}

/** Records that are read together where nobody needs all of them at once. */
const readTogether = 1000

/**
 * The same, some at a time: of a table of any length a thousand are held. To be read from a `snapshot`, lest somebody
 * writes between two batches. After each, what statements held of memory outside JavaScript's is let go.
 */
export async function* recordBatches<K extends RecordKind>(state: Access, kind: K): AsyncGenerator<Row<K>[], void> {
  for await (const rows of state.driver.batches(kind, readTogether)) {
    yield rows
    await setImmediate()
  }
}

/** The keys of all records of a kind. */
export function storedKeys(store: Access, kind: RecordKind): Promise<Set<string>> {
  return store.driver.keys(kind)
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
  const rows = keys.length === 0 ? [] : await store.driver.records(kind, [{ keys }])
  return new Map(rows.map(row => [keyOf(kind, row), row]))
}

/** The records that meet a condition. */
export function recordsThat<K extends RecordKind>(store: Access, kind: K, condition: Condition): Promise<Row<K>[]> {
  return store.driver.records(kind, [condition])
}

/** The records whose `column` holds one of `values`, and that meet the other condition. */
export async function recordsWith<K extends RecordKind>(
  store: Access,
  kind: K,
  column: string,
  values: readonly string[],
  also?: Condition,
): Promise<Row<K>[]> {
  if (values.length === 0) return []
  return store.driver.records(kind, [{ column, among: values }, ...(also === undefined ? [] : [also])])
}

/**
 * The records whose every named column holds the value asked for, or one of them, and that are among `keys` when they
 * are given; in the order of `listRecords` unless another is asked for.
 */
export function recordsWhere<K extends RecordKind>(
  store: Access,
  kind: K,
  where: Readonly<Record<string, string | number | readonly string[]>>,
  keys?: readonly string[],
  order: ListOrder = 'listed',
): Promise<Row<K>[]> {
  const conditions = Object.entries(where).map(
    ([column, value]): Condition => ({ column, among: typeof value === 'object' ? value : [value] }),
  )
  if (keys !== undefined) conditions.push({ keys })
  return store.driver.records(kind, conditions, order)
}

/** How many records of a kind there are, and how many of the kind that it completes are without one of it. */
export async function recordCounts(store: Access, kind: RecordKind): Promise<{ records: number; lacking: number }> {
  const { library }: TableDefinition = tables[kind]
  const completed = library === 'own screen' ? undefined : library.completes
  const column = referencesOf(kind).find(({ to }) => to === completed)?.column
  return {
    records: await store.driver.count(kind),
    lacking: column === undefined ? 0 : await store.driver.countUnnamed(completed as RecordKind, { kind, column }),
  }
}

/** What a column holds, in order: for choosing a part of many records, such as a month of readings. */
export function columnValues(store: Access, kind: RecordKind, column: string): Promise<ColumnValue[]> {
  return store.driver.columnValues(kind, column)
}
