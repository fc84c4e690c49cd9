import { type RawBuilder, type Selectable, sql } from 'kysely'
import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import type { Access, Transaction } from './access.ts'
import type { Schema } from './schema.ts'

type StoredImportBatch = Selectable<Schema['intake']>

/**
 * Where each record of a bulk kind came from, by import batch, oldest first.
 * @param keys the records asked for; those that came without an import batch are left out
 * @param among a condition that they all meet, so that not every record is looked at
 */
export async function importBatchesOf(
  store: Access,
  kind: RecordKind,
  keys: { has(key: string): boolean },
  among: RawBuilder<unknown> = sql`true`,
): Promise<ImportBatch[]> {
  const known = await store.db
    .selectFrom('intake')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const found = new Map(known.map(({ sequence, ...plain }) => [Number(sequence), { ...plain, ...emptyRows() }]))
  for (const [importBatch, row, raw, ...parts] of arrivals(store, kind, among)) {
    const key = parts.join('/')
    if (!keys.has(key)) continue
    const rows = found.get(importBatch)
    rows?.rows.set(key, row)
    if (raw !== null) rows?.raw.set(key, JSON.parse(raw) as Record<string, string>)
  }
  return [...found.values()].filter(({ rows }) => rows.size > 0)
}

const emptyRows = () => ({ rows: new Map<string, number>(), raw: new Map<string, Record<string, string>>() })

type Arrival = [importBatch: number, row: number, raw: string | null, ...key: string[]]

/** Row by row and without names, for there are tens of thousands. */
function arrivals(store: Access, kind: RecordKind, among: RawBuilder<unknown>): IterableIterator<Arrival> {
  const { key }: TableDefinition = tables[kind]
  const columns = sql.join(['intake', 'intakeRow', 'raw', ...key].map(name => sql.ref(name)))
  const query = sql`select ${columns} from ${sql.table(kind)} where intake is not null and ${among}`.compile(store.db)
  const statement = store.connection.prepare<unknown[], Arrival>(query.sql)
  return statement
    .safeIntegers(false)
    .raw()
    .iterate(...query.parameters)
}

/**
 * Adds an import batch, or finds the one that is there under its id.
 * @returns the number that the records' rows name it by
 * @throws Problem 'import-batch-differs' when the store knows the id as another file's
 */
export function keepImportBatch(trx: Transaction, { id, at, who, kind, file }: Omit<ImportBatch, 'rows'>): bigint {
  const connection = trx.connection
  const known = connection.prepare<[string], StoredImportBatch>('select * from intake where id = ?').get(id)
  if (known === undefined) {
    const insert = connection.prepare('insert into intake (id, at, who, kind, file) values (?, ?, ?, ?, ?)')
    return BigInt(insert.run(id, at, who, kind, file).lastInsertRowid)
  }
  if (known.at === at && signatureOf(known.who) === signatureOf(who) && known.kind === kind && known.file === file)
    return known.sequence
  throw new Problem('import-batch-differs', { id })
}
