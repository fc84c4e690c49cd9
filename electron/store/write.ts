import { sql } from 'kysely'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import type { Change, Origin } from '../../shared/tables/change.ts'
import { sameJson, toJsonRow } from '../../shared/tables/jsonRow.ts'
import type { Transaction } from './access.ts'
import { appendChanges, latestChanges } from './changes.ts'
import { canCoalesce, coalesceChange } from './coalesceChange.ts'
import { withKeys } from './inKeys.ts'
import { findRecords } from './records.ts'
import { forgetRows, indexRows } from './search.ts'
import { sqlColumns, toSqlValues } from './sqlRow.ts'

/** Who writes, when, and how changes are named: handed in, so that the same input gives the same log. */
export interface Author {
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
 * The one write path: records and their Changes together, inside the caller's transaction, whose changes are one group. A record that already has
 * its new content, and a change in the log that led to it, is left alone.
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
  // Asked once, not for each of many rows: it may have to look the name up.
  const { who } = author
  const at = author.now()
  const put: Row<K>[] = []
  const removed: string[] = []
  for (const { key, row, origin, continues } of edits) {
    const old = stored.get(key)
    const before = old === undefined ? null : toJsonRow(kind, old)
    const after = row === null ? null : toJsonRow(kind, row)
    const isSame = sameJson(kind, before, after)
    if (!isSame) {
      if (row === null) removed.push(key)
      else put.push(row)
    }
    // A log that came with an import may lead to the record before the record itself is written; a bulk kind's record may
    // have come with an import batch instead of a change.
    const logged = latest.get(key)
    const known = logged === undefined && isBulk(kind) ? before : (logged?.after ?? null)
    const from = old === undefined || isSame ? known : before
    if (sameJson(kind, from, after)) continue
    if (logged !== undefined && after !== null && canCoalesce(logged, { who, at, continues, after }))
      coalesced.push(coalesceChange(trx, logged, after, freeIds(trx, 1, author)[0] ?? ''))
    else steps.push({ key, before: from, after, origin: origin?.() ?? null })
  }
  putRows(trx, kind, put)
  indexRows(trx, kind, put)
  forgetRows(trx, kind, removed)
  if (removed.length > 0) await sql`delete from ${sql.table(kind)} where ${withKeys(kind, removed)}`.execute(trx.db)
  const ids = freeIds(trx, steps.length, author)
  const group = ids.length === 0 ? '' : trx.groupOf(ids[0] ?? '')
  const changes = steps.map(({ key, before, after, origin }, i): Change => {
    return { id: ids[i] ?? '', group, at, who, kind, key, before, after, origin }
  })
  appendChanges(trx, changes)
  return { changes: [...coalesced, ...changes], written: put.length + removed.length }
}

export function isBulk(kind: RecordKind): boolean {
  const { bulk }: TableDefinition = tables[kind]
  return bulk === true
}

function putRows<K extends RecordKind>(trx: Transaction, kind: K, rows: readonly Row<K>[]): void {
  const { key }: TableDefinition = tables[kind]
  const names = sqlColumns(kind)
  const updates = names.filter(name => !key.includes(name)).map(name => `"${name}" = excluded."${name}"`)
  const put = trx.connection.prepare(
    `insert into ${kind} (${quoted(names)}) values (${names.map(() => '?').join()})
      on conflict (${quoted(key)}) do update set ${updates.join()}`,
  )
  for (const row of rows) put.run(...toSqlValues(kind, row))
}

const quoted = (names: readonly string[]) => names.map(name => `"${name}"`).join()

/** Ids that neither the log nor an import batch has or had: a counter may start again where the log has grown. */
export function freeIds(trx: Transaction, count: number, { newId }: Author): string[] {
  const taken = trx.connection.prepare(
    `select 1 from change where id = $id union all select 1 from change where "group" = $id
      union all select 1 from intake where id = $id`,
  )
  const free = new Set<string>()
  for (let tries = 0; free.size < count; tries++) {
    if (tries > 10_000 + 100 * count) throw new Error('The id source repeats itself.')
    const id = newId()
    if (taken.get({ id }) === undefined) free.add(id)
  }
  return [...free]
}
