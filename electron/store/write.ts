import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import type { Change, Origin } from '../../shared/tables/change.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import type { Transaction } from './access.ts'
import { appendChanges, latestChanges } from './changes.ts'
import { canCoalesce, coalesceChange } from './coalesceChange.ts'
import { type Becoming, refuseFinal } from './finalRecord.ts'
import { findRecords } from './records.ts'
import { indexRows } from './search.ts'
import { signer } from './settings.ts'

/** Who writes, when, and how changes are named: handed in, so that the same input gives the same log. */
export interface Author {
  /** Who signs where the store's settings name nobody; see `signer`. */
  who: string
  /** ISO 8601 instant in UTC. */
  now: () => string
  /** An id for a change; a taken one is asked for again. */
  newId: () => string
}

/** A record's new content: a row, or null to delete it. */
export interface Edit<K extends RecordKind> {
  key: string
  row: Row<K> | null
  origin?: () => Origin
  /** Id of the change that this edit goes on with, as typing does; see `coalesceChange`. */
  continues?: string | undefined
}

export interface Written {
  changes: Change[]
  /** Records whose content changed. */
  written: number
}

/**
 * The one write path: records and their Changes together, inside the caller's transaction, whose changes are one group.
 * A record that already has its new content, and a change in the log that led to it, is left alone.
 * @throws Problem 'record-locked' for what would change the record of a session whose minutes are final
 */
export async function write<K extends RecordKind>(
  trx: Transaction,
  kind: K,
  edits: readonly Edit<K>[],
  author: Author,
): Promise<Written> {
  const keys = edits.map(edit => edit.key)
  const stored = await findRecords(trx, kind, keys)
  const latest = await latestChanges(trx, kind, keys)
  const steps: Pick<Change, 'key' | 'before' | 'after' | 'origin'>[] = []
  const coalesced: Change[] = []
  // Asked once, not for each of many rows.
  const who = await signer(trx, author)
  const at = author.now()
  const becomes: Becoming[] = []
  const put: Row<K>[] = []
  const removed: string[] = []
  for (const { key, row, origin, continues } of edits) {
    const old = stored.get(key)
    const before = old === undefined ? null : toJsonRow(kind, old)
    const after = row === null ? null : toJsonRow(kind, row)
    const isSame = sameJson(kind, before, after)
    if (!isSame) {
      becomes.push({ key, before, after, origin })
      if (row === null) removed.push(key)
      else put.push(row)
    }
    // A log that came with an import may lead to the record before the record itself is written; a bulk kind's record
    // may have come with an import batch instead of a change.
    const logged = latest.get(key)
    const known = logged === undefined && isBulk(kind) ? before : (logged?.after ?? null)
    const from = old === undefined || isSame ? known : before
    if (sameJson(kind, from, after)) continue
    if (logged !== undefined && after !== null && canCoalesce(logged, { who, at, continues, after }))
      coalesced.push(await coalesceChange(trx, logged, after, (await freeIds(trx, 1, author))[0] ?? ''))
    else steps.push({ key, before: from, after, origin: origin?.() ?? null })
  }
  await refuseFinal(trx, kind, becomes)
  await trx.driver.put(kind, put)
  await indexRows(trx, kind, put)
  await trx.driver.forget(kind, removed)
  await trx.driver.remove(kind, removed)
  const ids = await freeIds(trx, steps.length, author)
  const group = ids.length === 0 ? '' : trx.groupOf(ids[0] ?? '')
  const changes = steps.map(({ key, before, after, origin }, i): Change => {
    return { id: ids[i] ?? '', group, at, who, kind, key, before, after, origin }
  })
  await appendChanges(trx, changes)
  return { changes: [...coalesced, ...changes], written: put.length + removed.length }
}

export function isBulk(kind: RecordKind): boolean {
  const { bulk }: TableDefinition = tables[kind]
  return bulk === true
}

/** Ids that neither the log nor an import batch has or had: a counter may start again where the log has grown. */
export async function freeIds(trx: Transaction, count: number, { newId }: Author): Promise<string[]> {
  const free = new Set<string>()
  for (let tries = 0; free.size < count; ) {
    if (tries > 10_000 + 100 * count) throw new Error('The id source repeats itself.')
    const ids = Array.from({ length: count - free.size }, newId)
    tries += ids.length
    const taken = await takenIds(trx, ids)
    for (const id of ids) if (!taken.has(id)) free.add(id)
  }
  return [...free]
}

async function takenIds({ db, driver }: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const changes = db.selectFrom('change').select('id').where(driver.among('id', ids))
  const groups = db.selectFrom('change').select('group as id').where(driver.among('group', ids))
  const batches = db.selectFrom('intake').select('id').where(driver.among('id', ids))
  const taken = await changes.unionAll(groups).unionAll(batches).execute()
  return new Set(taken.map(({ id }) => id))
}
