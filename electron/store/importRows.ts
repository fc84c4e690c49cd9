import type { Kysely } from 'kysely'
import type { Change, Origin } from '../../shared/domain/change.ts'
import type { AnyRow } from '../../shared/domain/record.ts'
import { Problem } from '../../shared/problem.ts'
import { type RecordKind, type Row, recordKinds } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { appendChanges, findChanges } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { findRecords } from './records.ts'
import type { Schema } from './schema.ts'
import { type Author, write } from './write.ts'

export interface ImportedRow {
  row: AnyRow
  origin: Origin
}

/**
 * Saves rows from elsewhere with the log that came with them, in one transaction. The log is kept as it was; a record
 * that it doesn't lead to gets a change of its own that names its origin.
 * @returns how many records were created or changed
 */
export function importRows(
  store: Store,
  rows: ReadonlyMap<RecordKind, readonly ImportedRow[]>,
  log: readonly Change[],
  author: Author,
): Promise<number> {
  return transaction(store, async trx => {
    const keys = new Map(recordKinds.map(kind => [kind, new Set(rows.get(kind)?.map(({ row }) => keyOf(kind, row)))]))
    await appendChanges(trx, await newHistory(trx, log, keys))
    let changed = 0
    for (const kind of recordKinds) {
      const edits = (rows.get(kind) ?? []).map(({ row, origin }) => ({
        key: keyOf(kind, row),
        row: row as Row,
        origin,
      }))
      changed += (await write(trx, kind, edits, author)).written
    }
    return changed
  })
}

/** The changes that the log does not have; not those of a record that lives here and not there. */
async function newHistory(
  db: Kysely<Schema>,
  log: readonly Change[],
  keys: ReadonlyMap<RecordKind, ReadonlySet<string>>,
): Promise<Change[]> {
  const known = await findChanges(
    db,
    log.map(({ id }) => id),
  )
  const foreign = new Map<RecordKind, ReadonlyMap<string, unknown>>()
  for (const kind of recordKinds) {
    const absent = log.filter(change => change.kind === kind && !keys.get(kind)?.has(change.key)).map(({ key }) => key)
    foreign.set(kind, await findRecords(db, kind, [...new Set(absent)]))
  }
  return log.filter(change => {
    const same = known.get(change.id)
    if (same === undefined) return !foreign.get(change.kind)?.has(change.key)
    if (JSON.stringify(same) === JSON.stringify(change)) return false
    throw new Problem(
      'bad-bundle',
      `تغییر «${change.id}» در انباره محتوای دیگری دارد؛ این بسته از همین انباره نیست یا دست خورده است.`,
    )
  })
}
