import type { RecordKind } from '../records/index.ts'
import type { Change } from '../tables/change.ts'
import type { Session } from './session.ts'

/** Changes of a kind by record, oldest first. */
export function changesOfKind(session: Session, kind: RecordKind): ReadonlyMap<string, readonly Change[]> {
  return session.derive(indexChanges).get(kind) ?? new Map<string, Change[]>()
}

function indexChanges({ changes }: Session): ReadonlyMap<RecordKind, ReadonlyMap<string, Change[]>> {
  const kinds = [...Map.groupBy(changes, change => change.kind)]
  return new Map(kinds.map(([name, all]) => [name, Map.groupBy(all, ({ key }) => key)]))
}
