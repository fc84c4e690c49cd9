import { type Kysely, sql } from 'kysely'
import type { Change, JsonRow, Origin } from '../../shared/domain/change.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { appendChanges, findChanges, latestChanges } from './changes.ts'
import { chunks, findRecords, withKeys } from './records.ts'
import type { Schema } from './schema.ts'
import { toSqlRow } from './sqlRow.ts'

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
  origin?: Origin
}

export interface Written {
  changes: Change[]
  /** Records whose content changed. */
  written: number
}

/**
 * The one write path: records and their Changes together, inside the caller's transaction. A record that already has
 * its new content, and a change in the log that led to it, is left alone.
 */
export async function write<K extends RecordKind>(
  db: Kysely<Schema>,
  kind: K,
  edits: readonly Edit<K>[],
  author: Author,
): Promise<Written> {
  const keys = edits.map(edit => edit.key)
  const stored = await findRecords(db, kind, keys)
  const latest = await latestChanges(db, kind, keys)
  const steps: Pick<Change, 'key' | 'before' | 'after' | 'origin'>[] = []
  const at = author.now()
  const put: Row<K>[] = []
  const removed: string[] = []
  for (const { key, row, origin } of edits) {
    const old = stored.get(key)
    const before = old === undefined ? null : toJsonRow(kind, old)
    const after = row === null ? null : toJsonRow(kind, row)
    const logged = latest.get(key)?.after ?? null
    if (!sameRow(before, after)) {
      if (row === null) removed.push(key)
      else put.push(row)
    }
    // A log that came with an import may lead to the record before the record itself is written.
    const from = old === undefined || sameRow(before, after) ? logged : before
    if (!sameRow(from, after)) steps.push({ key, before: from, after, origin: origin ?? null })
  }
  await putRows(db, kind, put)
  for (const some of chunks(removed))
    await sql`delete from ${sql.table(kind)} where ${withKeys(kind, some)}`.execute(db)
  const ids = await freeIds(db, steps.length, author)
  const changes = steps.map(({ key, before, after, origin }, i): Change => {
    return { id: ids[i] ?? '', at, who: author.who, kind, key, before, after, origin }
  })
  await appendChanges(db, changes)
  return { changes, written: put.length + removed.length }
}

async function putRows<K extends RecordKind>(db: Kysely<Schema>, kind: K, rows: readonly Row<K>[]): Promise<void> {
  const { key }: TableDefinition = tables[kind]
  for (const some of chunks(rows)) {
    const sqlRows = some.map(row => toSqlRow(kind, row))
    const names = Object.keys(sqlRows[0] ?? {})
    const columns = sql.join(names.map(name => sql.ref(name)))
    const values = sql.join(sqlRows.map(row => sql`(${sql.join(names.map(name => row[name]))})`))
    const updates = names
      .filter(name => !key.includes(name))
      .map(name => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
    await sql`insert into ${sql.table(kind)} (${columns}) values ${values}
      on conflict (${sql.join(key.map(name => sql.ref(name)))}) do update set ${sql.join(updates)}`.execute(db)
  }
}

/** Ids that the log does not have yet: a counter may start again where the log has grown. */
async function freeIds(db: Kysely<Schema>, count: number, { newId }: Author): Promise<string[]> {
  const free = new Set<string>()
  for (let round = 0; free.size < count; round++) {
    if (round > 10_000) throw new Error('The id source repeats itself.')
    const asked = Array.from({ length: count - free.size }, newId)
    const taken = await findChanges(db, asked)
    for (const one of asked) if (!taken.has(one)) free.add(one)
  }
  return [...free]
}

/** Both have their fields in the order of the columns, so equal rows have equal text. */
function sameRow(one: JsonRow | null, other: JsonRow | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
