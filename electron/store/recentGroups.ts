import type { RecordKind } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { Access } from './access.ts'
import { changesOfKinds, groupsWithOtherKinds } from './changes.ts'

/** What somebody did at once, to records of some kinds. */
export interface RecentGroup {
  group: string
  /** ISO 8601 instant in UTC. */
  at: string
  who: string
  changes: Change[]
}

/**
 * The newest groups that changed records of some kinds and of no other, the newest first: a bundle that came in with
 * more is none. @param most changes that are looked at
 */
export async function recentGroups(store: Access, kinds: readonly RecordKind[], most: number): Promise<RecentGroup[]> {
  const groups = Map.groupBy(await changesOfKinds(store, kinds, most), ({ group }) => group)
  const others = await groupsWithOtherKinds(store, kinds, [...groups.keys()])
  const own = [...groups].filter(([group]) => !others.has(group))
  return own.toReversed().map(([group, changes]) => {
    const { at = '', who = '' } = changes.at(-1) ?? {}
    return { group, at, who, changes }
  })
}
