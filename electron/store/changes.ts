import type { Kysely, Selectable } from 'kysely'
import type { Change } from '../../shared/domain/change.ts'
import type { RecordKind } from '../../shared/tables/index.ts'
import { chunks } from './records.ts'
import type { Schema } from './schema.ts'

/** The whole log, oldest first. */
export async function listChanges(db: Kysely<Schema>): Promise<Change[]> {
  return (await db.selectFrom('change').selectAll().orderBy('sequence').execute()).map(fromSql)
}

/** A record's own log, oldest first: each change's `after` is one revision of it. */
export async function revisions(db: Kysely<Schema>, kind: RecordKind, key: string): Promise<Change[]> {
  const own = db.selectFrom('change').selectAll().where('kind', '=', kind).where('key', '=', key)
  return (await own.orderBy('sequence').execute()).map(fromSql)
}

export async function findChange(db: Kysely<Schema>, id: string): Promise<Change | undefined> {
  return (await findChanges(db, [id])).get(id)
}

/** The changes that exist among `ids`, by id. */
export async function findChanges(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Change>> {
  const found = new Map<string, Change>()
  for (const some of chunks(ids))
    for (const change of await db.selectFrom('change').selectAll().where('id', 'in', some).execute())
      found.set(change.id, fromSql(change))
  return found
}

/** The newest change of each record, by key. */
export async function latestChanges(
  db: Kysely<Schema>,
  kind: RecordKind,
  keys: readonly string[],
): Promise<Map<string, Change>> {
  const found = new Map<string, Change>()
  for (const some of chunks(keys)) {
    const newest = db
      .selectFrom('change')
      .select(({ fn }) => fn.max('sequence').as('sequence'))
      .where('kind', '=', kind)
      .where('key', 'in', some)
      .groupBy('key')
    for (const change of await db.selectFrom('change').selectAll().where('sequence', 'in', newest).execute())
      found.set(change.key, fromSql(change))
  }
  return found
}

/** Every change that deleted a record of the kind, oldest first; the record may be back. */
export async function deletions(db: Kysely<Schema>, kind: RecordKind): Promise<Change[]> {
  const deleting = db.selectFrom('change').selectAll().where('kind', '=', kind).where('after', 'is', null)
  return (await deleting.orderBy('sequence').execute()).map(fromSql)
}

/** Every change of the records, oldest first. */
export async function changesOf(
  db: Kysely<Schema>,
  keys: ReadonlyMap<RecordKind, Iterable<string>>,
): Promise<Change[]> {
  const found: Sql[] = []
  for (const [kind, own] of keys)
    for (const some of chunks([...own]))
      found.push(
        ...(await db.selectFrom('change').selectAll().where('kind', '=', kind).where('key', 'in', some).execute()),
      )
  return found.sort((a, b) => Number(a.sequence - b.sequence)).map(fromSql)
}

/** Adds to the log's end, in order. Only the write path and the import of a log call it. */
export async function appendChanges(db: Kysely<Schema>, changes: readonly Change[]): Promise<void> {
  for (const some of chunks(changes)) await db.insertInto('change').values(some.map(toSql)).execute()
}

const toText = (value: object | null) => (value === null ? null : JSON.stringify(value))

function toSql({ before, after, origin, ...plain }: Change) {
  return { ...plain, before: toText(before), after: toText(after), origin: toText(origin) }
}

type Sql = Selectable<Schema['change']>

/** The store wrote the JSON, so it is not validated again. */
function fromSql({ id, at, who, kind, key, before, after, origin }: Sql): Change {
  return {
    id,
    at,
    who,
    kind,
    key,
    before: before === null ? null : (JSON.parse(before) as Change['before']),
    after: after === null ? null : (JSON.parse(after) as Change['after']),
    origin: origin === null ? null : (JSON.parse(origin) as Change['origin']),
  }
}
