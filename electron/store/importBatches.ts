import type { Selectable } from 'kysely'
import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import type { Access, Transaction } from './access.ts'
import type { Condition } from './driver/driver.ts'
import type { Schema } from './driver/schema.ts'
import { storedJson } from './storedJson.ts'

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
  among?: Condition,
): Promise<ImportBatch[]> {
  const known = await store.db
    .selectFrom('intake')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const found = new Map(known.map(({ sequence, ...plain }) => [Number(sequence), { ...plain, ...emptyRows() }]))
  await store.driver.eachArrival(kind, among, (key, importBatch, number, raw) => {
    if (!keys.has(key)) return
    const rows = found.get(importBatch)
    rows?.rows.set(key, number)
    if (raw !== null) rows?.raw.set(key, storedJson(raw) as Record<string, string>)
  })
  return [...found.values()].filter(({ rows }) => rows.size > 0)
}

/** The import that each record of a bulk kind came with, by key, of those that meet a condition. */
export async function importsOf(
  store: Access,
  kind: RecordKind,
  among: Condition,
): Promise<Map<string, Pick<ImportBatch, 'file' | 'at'>>> {
  const known = await store.db
    .selectFrom('intake')
    .select(['sequence', 'file', 'at'])
    .where('kind', '=', kind)
    .execute()
  const batches = new Map(known.map(({ sequence, file, at }) => [Number(sequence), { file, at }]))
  const found = new Map<string, Pick<ImportBatch, 'file' | 'at'>>()
  await store.driver.eachArrival(kind, among, (key, importBatch) => {
    const batch = batches.get(importBatch)
    if (batch !== undefined) found.set(key, batch)
  })
  return found
}

const emptyRows = () => ({ rows: new Map<string, number>(), raw: new Map<string, Record<string, string>>() })

/**
 * Adds an import batch, or finds the one that is there under its id.
 * @returns the number that the records' rows name it by
 * @throws Problem 'import-batch-differs' when the store knows the id as another file's
 */
export async function keepImportBatch(
  trx: Transaction,
  { id, at, who, kind, file }: Omit<ImportBatch, 'rows'>,
): Promise<bigint> {
  const known: StoredImportBatch | undefined = await trx.db
    .selectFrom('intake')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (known === undefined) {
    const kept = trx.db.insertInto('intake').values({ id, at, who, kind, file }).returning('sequence')
    return (await kept.executeTakeFirstOrThrow()).sequence
  }
  if (known.at === at && signatureOf(known.who) === signatureOf(who) && known.kind === kind && known.file === file)
    return known.sequence
  throw new Problem('import-batch-differs', { id })
}
