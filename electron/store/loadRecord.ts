import { inOrder } from '../../shared/domain/rowOrder.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { recordedKinds, recordedSession } from '../../shared/recording/recordedKinds.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Access } from './access.ts'
import { earlierAbsences } from './earlierAbsences.ts'
import { findRecord, listRecords, recordsWith } from './records.ts'
import { resolutionsElsewhere } from './resolutionsElsewhere.ts'

const kinds: ReadonlySet<RecordKind> = new Set(recordedKinds)

/**
 * A session as far as its record goes, without reports and their tables: little, whatever the archive holds, so that it
 * is read at every act.
 * @throws Problem 'session-unknown'
 */
export async function loadRecord(store: Access, code: string): Promise<Session> {
  const session = await findRecord(store, 'session', code)
  if (session === undefined) throw new Problem('session-unknown', { code })
  const found = new Map<RecordKind, readonly AnyRow[]>()
  for (const kind of recordedKinds) found.set(kind, await rowsOfKind(store, kind, session, found))
  return recordedSession(
    code,
    inOrder(kind => found.get(kind) ?? []),
    {
      resolutionsElsewhere: await resolutionsElsewhere(store, session),
      earlierAbsences: await earlierAbsences(store, session),
    },
  )
}

async function rowsOfKind(
  store: Access,
  kind: RecordKind,
  session: AnyRow,
  found: ReadonlyMap<RecordKind, readonly AnyRow[]>,
): Promise<readonly AnyRow[]> {
  if (kind === 'session') return [session]
  const { under = [] }: TableDefinition = tables[kind]
  const above = referencesOf(kind).find(({ column, to }) => under.includes(column) && kinds.has(to))
  if (above === undefined) return listRecords(store, kind)
  const parents = found.get(above.to) ?? []
  return recordsWith(
    store,
    kind,
    above.column,
    parents.map(row => keyOf(above.to, row)),
  )
}
