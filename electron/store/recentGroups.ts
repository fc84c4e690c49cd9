import type { RecordKind } from '../../shared/records/index.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { Access } from './access.ts'
import { changesOfKinds } from './changes.ts'

/** What somebody did at once, to records of some kinds. */
export interface RecentGroup {
  group: string
  /** ISO 8601 instant in UTC. */
  at: string
  who: string
  changes: Change[]
}

/** The newest groups among the latest changes of some kinds, the newest first. @param most changes that are looked at */
export async function recentGroups(store: Access, kinds: readonly RecordKind[], most: number): Promise<RecentGroup[]> {
  const groups = Map.groupBy(await changesOfKinds(store, kinds, most), ({ group }) => group)
  return [...groups].toReversed().map(([group, changes]) => {
    const { at = '', who = '' } = changes.at(-1) ?? {}
    return { group, at, who, changes }
  })
}
