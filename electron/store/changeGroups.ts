import type { RecordKind } from '../../shared/records/index.ts'
import type { Change, Origin } from '../../shared/tables/change.ts'
import type { Access } from './access.ts'
import { changesOfGroup } from './changes.ts'
import { storedJson } from './storedJson.ts'

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
  const rows = await store.db
    .selectFrom('change')
    .select(['group', ({ fn }) => fn.max('sequence').as('last'), ({ fn }) => fn.countAll<bigint>().as('count')])
    .groupBy('group')
    .orderBy('last', 'desc')
    .limit(most)
    .execute()
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
  const rows = await store.db
    .selectFrom('change')
    .select(({ fn }) => [
      'kind',
      fn.countAll<bigint>().as('all'),
      fn.countAll<bigint>().filterWhere('before', 'is', null).as('created'),
      fn.countAll<bigint>().filterWhere('after', 'is', null).filterWhere('before', 'is not', null).as('deleted'),
    ])
    .where('group', '=', group)
    .groupBy('kind')
    .orderBy('all', 'desc')
    .orderBy('kind')
    .execute()
  return rows.map(({ kind, ...counts }) => {
    const [created, deleted] = [Number(counts.created), Number(counts.deleted)]
    return { kind, created, deleted, changed: Number(counts.all) - created - deleted }
  })
}

/** Only the first and the last are looked at: what comes from a file comes from one. */
async function fileOf(store: Access, group: string): Promise<string | null> {
  const own = store.db.selectFrom('change').select('origin').where('group', '=', group)
  const first = await own.orderBy('sequence').limit(1).executeTakeFirst()
  const last = await own.orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  const [file, other] = [first, last].map(change => originFile(change?.origin ?? null))
  return file === other ? (file ?? null) : null
}

/** The store wrote the JSON, so it is not validated again. */
const originFile = (origin: string | null) => (origin === null ? null : (storedJson(origin) as Origin & object).file)

async function isBuiltOn(store: Access, group: string): Promise<boolean> {
  const later = await store.db
    .selectFrom('change as own')
    .select('own.sequence')
    .where('own.group', '=', group)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('change as later')
          .select('later.sequence')
          .whereRef('later.kind', '=', 'own.kind')
          .whereRef('later.key', '=', 'own.key')
          .whereRef('later.sequence', '>', 'own.sequence')
          .whereRef('later.group', '<>', 'own.group'),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}
