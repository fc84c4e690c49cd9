import type { Selectable } from 'kysely'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import { sameJson } from '../../shared/tables/jsonRow.ts'
import type { Access, Transaction } from './access.ts'
import { damagedChange } from './driver/linkedLog.ts'
import type { Schema } from './driver/schema.ts'
import { inBatches } from './inBatches.ts'

/** The whole log, oldest first. */
export async function listChanges(store: Access): Promise<Change[]> {
  return (await store.db.selectFrom('change').selectAll().orderBy('sequence').execute()).map(fromSql)
}

/** A record's own log, oldest first: each change's `after` is one revision of it. */
export async function revisions(store: Access, kind: RecordKind, key: string): Promise<Change[]> {
  const own = store.db.selectFrom('change').selectAll().where('kind', '=', kind).where('key', '=', key)
  return (await own.orderBy('sequence').execute()).map(fromSql)
}

/** What was changed at once, in the order in which it was. */
export async function changesOfGroup(store: Access, group: string): Promise<Change[]> {
  const own = store.db.selectFrom('change').selectAll().where('group', '=', group)
  return (await own.orderBy('sequence').execute()).map(fromSql)
}

/** The newest changes after a place in the log, oldest first. */
export async function changesAfter(store: Access, sequence: bigint, most: number): Promise<Change[]> {
  const after = store.db.selectFrom('change').selectAll().where('sequence', '>', sequence)
  return (await after.orderBy('sequence', 'desc').limit(most).execute()).toReversed().map(fromSql)
}

/** The newest changes of records of some kinds, oldest first. */
export async function changesOfKinds(store: Access, kinds: readonly RecordKind[], most: number): Promise<Change[]> {
  const own = store.db.selectFrom('change').selectAll().where('kind', 'in', kinds)
  return (await own.orderBy('sequence', 'desc').limit(most).execute()).toReversed().map(fromSql)
}

/** Those of the groups that changed records of other kinds too. */
export async function groupsWithOtherKinds(
  store: Access,
  kinds: readonly RecordKind[],
  groups: readonly string[],
): Promise<Set<string>> {
  const others = store.db.selectFrom('change').select('group').distinct().where('kind', 'not in', kinds)
  return new Set((await others.where(store.driver.among('group', groups)).execute()).map(({ group }) => group))
}

/** The changes that exist among `ids`, by id. */
export async function findChanges(store: Access, ids: readonly string[]): Promise<Map<string, Change>> {
  const found = await store.db.selectFrom('change').selectAll().where(store.driver.among('id', ids)).execute()
  return new Map(found.map(change => [change.id, fromSql(change)]))
}

/** The newest change of each record, by key. */
export async function latestChanges(
  store: Access,
  kind: RecordKind,
  keys: readonly string[],
): Promise<Map<string, Change>> {
  const latest = store.db
    .selectFrom('change')
    .select(({ fn }) => fn.max('sequence').as('latest'))
    .where('kind', '=', kind)
    .where(store.driver.among('key', keys))
    .groupBy('key')
  const found = await store.db.selectFrom('change').selectAll().where('sequence', 'in', latest).execute()
  return new Map(found.map(change => [change.key, fromSql(change)]))
}

/** Whether what a group changed first is again as it was before it: somebody has undone the group. */
export async function isTakenBack(store: Access, group: string): Promise<boolean> {
  const own = store.db.selectFrom('change').selectAll().where('group', '=', group).orderBy('sequence')
  const row = await own.limit(1).executeTakeFirst()
  if (row === undefined) return false
  const { kind, key, before } = fromSql(row)
  const latest = (await latestChanges(store, kind, [key])).get(key)
  return latest !== undefined && latest.group !== group && sameJson(kind, latest.after, before)
}

/** Every change that deleted a record of the kind, oldest first; the record may be back. */
export async function deletions(store: Access, kind: RecordKind): Promise<Change[]> {
  const deleting = store.db.selectFrom('change').selectAll().where('kind', '=', kind).where('after', 'is', null)
  return (await deleting.orderBy('sequence').execute()).map(fromSql)
}

/** Keys of the kind's records that have a change of their own; a bulk kind's others came with an import batch. */
export async function changedKeys(store: Access, kind: RecordKind): Promise<Set<string>> {
  const found = await store.db.selectFrom('change').select('key').distinct().where('kind', '=', kind).execute()
  return new Set(found.map(({ key }) => key))
}

/** Every change of the records, oldest first, some at a time. */
export async function* changesOf(
  store: Access,
  keys: ReadonlyMap<RecordKind, Iterable<string>>,
): AsyncGenerator<Change[], void, void> {
  const places: number[] = []
  for (const [kind, own] of keys) {
    const some = store.db.selectFrom('change').select('sequence').where('kind', '=', kind)
    for (const { sequence } of await some.where(store.driver.among('key', own)).execute()) places.push(Number(sequence))
  }
  places.sort((a, b) => a - b)
  for (const some of inBatches(places)) {
    const found = store.db.selectFrom('change').selectAll().where(store.driver.among('sequence', some))
    yield (await found.orderBy('sequence').execute()).map(fromSql)
  }
}

/** Adds to the log's end, in order. Only the write path and the import of a log call it. */
export async function appendChanges(trx: Transaction, changes: readonly Change[]): Promise<void> {
  await trx.driver.append(changes)
  for (const { kind, key, group } of changes) trx.written.mark({ kind, key, group })
}

type Sql = Selectable<Schema['change']>

/** As an instant is written; what is none is asked for its day later. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** @throws Problem 'damaged-change' */
function fromSql({ id, group, at, who, kind, key, before, after, origin }: Sql): Change {
  if (!instant.test(at) || Number.isNaN(Date.parse(at))) throw damagedChange(kind, key)
  return {
    id,
    group,
    at,
    who,
    kind,
    key,
    before: loggedJson(before, kind, key) as Change['before'],
    after: loggedJson(after, kind, key) as Change['after'],
    origin: loggedJson(origin, kind, key) as Change['origin'],
  }
}

/**
 * What the log keeps as JSON; the store wrote it, so it is not validated again. @throws Problem 'damaged-change' where
 * it is JSON no more
 */
export function loggedJson(text: string | null, kind: RecordKind, key: string): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    throw damagedChange(kind, key)
  }
}
