import { sql } from 'kysely'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { Access } from './access.ts'
import { changesOfGroup } from './changes.ts'

/** How many records of a kind a group of changes created, changed and deleted. */
export interface GroupPart {
  kind: RecordKind
  created: number
  changed: number
  deleted: number
}

/** What somebody did at once. */
export interface ChangeGroup {
  group: string
  /** ISO 8601 instant in UTC, of its newest change. */
  at: string
  who: string
  /** The file that its rows came from; null where they were typed, or came from several. */
  file: string | null
  parts: GroupPart[]
  /** The change, where it is the only one. */
  only: Change | null
  /** Whether its records are as it left them, so that it can be taken back. */
  isNewest: boolean
}

/** Whether a larger group has been built on is found out by whoever takes it back: it would hold up everything else. */
const mostLookedAt = 2000

/** The newest groups of changes, the newest first. */
export async function changeGroups(store: Access, most: number): Promise<ChangeGroup[]> {
  const { rows } = await sql<{ group: string; last: bigint; count: bigint }>`
    select "group", max(sequence) as last, count(*) as count from change
    group by "group" order by last desc limit ${most}`.execute(store.db)
  const groups: ChangeGroup[] = []
  for (const { group, last, count } of rows) {
    const newest = store.db.selectFrom('change').select(['at', 'who']).where('sequence', '=', last)
    groups.push({
      group,
      ...(await newest.executeTakeFirstOrThrow()),
      file: await fileOf(store, group),
      parts: await partsOf(store, group),
      only: count === 1n ? ((await changesOfGroup(store, group))[0] ?? null) : null,
      isNewest: count > mostLookedAt || !(await isBuiltOn(store, group)),
    })
  }
  return groups
}

async function partsOf(store: Access, group: string): Promise<GroupPart[]> {
  const { rows } = await sql<{ kind: RecordKind; created: bigint; deleted: bigint; all: bigint }>`
    select kind, count(*) as "all", count(*) filter (where before is null) as created,
      count(*) filter (where after is null and before is not null) as deleted
    from change where "group" = ${group} group by kind order by "all" desc, kind`.execute(store.db)
  return rows.map(({ kind, ...counts }) => {
    const [created, deleted] = [Number(counts.created), Number(counts.deleted)]
    return { kind, created, deleted, changed: Number(counts.all) - created - deleted }
  })
}

/** Only the first and the last are looked at: what comes from a file comes from one. */
async function fileOf(store: Access, group: string): Promise<string | null> {
  const { rows } = await sql<{ file: string | null }>`
    select origin ->> 'file' as file from change where sequence in (
      select min(sequence) from change where "group" = ${group}
      union select max(sequence) from change where "group" = ${group})`.execute(store.db)
  const [first, last = first] = rows
  return first?.file === last?.file ? (first?.file ?? null) : null
}

async function isBuiltOn(store: Access, group: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from change as own where "group" = ${group} and exists (
      select 1 from change as later
      where later.kind = own.kind and later.key = own.key and later.sequence > own.sequence
        and later."group" <> own."group") limit 1`.execute(store.db)
  return rows.length > 0
}
