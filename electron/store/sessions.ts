import type { Kysely } from 'kysely'
import type { AnyRow } from '../../shared/domain/record.ts'
import { inOrder } from '../../shared/domain/rowOrder.ts'
import type { Rows, SessionData } from '../../shared/domain/sessionData.ts'
import { Problem } from '../../shared/problem.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type Reference, referencesOf } from '../../shared/tables/references.ts'
import { changesOf, deletions } from './changes.ts'
import { type Store, transaction } from './database.ts'
import { findRecords, listRecords, recordsWith } from './records.ts'
import type { Schema } from './schema.ts'

/** Newest first. */
export async function listSessions({ db }: Store): Promise<Row<'session'>[]> {
  const sessions = await listRecords(db, 'session')
  return sessions.sort((a, b) => (instant(a) < instant(b) ? 1 : -1))
}

const instant = (session: Row<'session'>) => `${session.date} ${session.time} ${session.code}`

/** Kinds whose every record belongs to every session: coverage divides by all neighbourhoods, maps show all districts. */
const wholeKinds: ReadonlySet<RecordKind> = new Set(['district', 'neighbourhood'])

/**
 * A session, what lies under it, the rows of the departments that report to it, and every record these refer to; with
 * their change log, that of records deleted from under it too.
 * @throws Problem 'unknown-record'
 */
export function wholeSession(store: Store, code: string): Promise<SessionData> {
  // One transaction, so that a write in between can't be half seen.
  return transaction(store, async trx => {
    const found = new Map<RecordKind, AnyRow[]>()
    found.set('session', [...(await findRecords(trx, 'session', [code])).values()])
    if (found.get('session')?.length !== 1)
      throw new Problem('unknown-record', `جلسه‌ای با کد «${code}» نیست؛ فهرست جلسه‌ها را ببینید.`)
    for (const kind of recordKinds) {
      const above = aboveOf(kind)
      if (wholeKinds.has(kind)) found.set(kind, await listRecords(trx, kind))
      else if (above !== undefined)
        found.set(kind, await recordsWith(trx, kind, above.column, parentKeys(above.to, found)))
    }
    // Each kind comes after those it refers to: backwards, whoever refers to a library row is known before it is read.
    for (const kind of recordKinds.toReversed()) {
      if (kind === 'session' || wholeKinds.has(kind) || aboveOf(kind) !== undefined) continue
      found.set(kind, [...(await findRecords(trx, kind, referredKeys(kind, found))).values()])
    }
    const rows = inOrder(kind => found.get(kind) ?? [])
    return { session: code, rows, changes: await changesOf(trx, await loggedKeys(trx, rows)), intakes: [] }
  })
}

/** The reference that places a record under a session. */
function aboveOf(kind: RecordKind): Reference | undefined {
  const { under = [] }: TableDefinition = tables[kind]
  return referencesOf(kind).find(({ column }) => under.includes(column))
}

/** Keys of the records that others lie under: a session's own, or the departments that its reports name. */
function parentKeys(parent: RecordKind, found: ReadonlyMap<RecordKind, readonly AnyRow[]>): string[] {
  const own = found.get(parent)
  return own === undefined ? referredKeys(parent, found) : own.map(row => keyOf(parent, row))
}

function referredKeys(to: RecordKind, found: ReadonlyMap<RecordKind, readonly AnyRow[]>): string[] {
  const keys = new Set<string>()
  for (const [kind, rows] of found)
    for (const reference of referencesOf(kind))
      if (reference.to === to)
        for (const row of rows) if (row[reference.column] != null) keys.add(String(row[reference.column]))
  return [...keys]
}

/** Keys of the session's records, and of those that lay under them until they were deleted. */
async function loggedKeys(db: Kysely<Schema>, rows: Rows): Promise<Map<RecordKind, Set<string>>> {
  const logged = new Map<RecordKind, Set<string>>()
  for (const kind of recordKinds) {
    const keys = new Set<string>()
    for (const row of rows[kind]) keys.add(keyOf(kind, row))
    logged.set(kind, keys)
    const above = aboveOf(kind)
    const gone = (await deletions(db, kind)).filter(
      ({ before }) => wholeKinds.has(kind) || (above && logged.get(above.to)?.has(String(before?.[above.column]))),
    )
    const alive = await findRecords(
      db,
      kind,
      gone.map(({ key }) => key),
    )
    for (const { key } of gone) if (!alive.has(key)) keys.add(key)
  }
  return logged
}
