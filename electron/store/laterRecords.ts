import { datedKinds } from '../../shared/facts/factKinds.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import type { Row } from '../../shared/records/index.ts'
import { tables } from '../../shared/records/index.ts'
import type { LaterRecord } from '../../shared/session/laterRecord.ts'
import type { Access } from './access.ts'
import { listRecords } from './records.ts'

/** No day that a record can have comes after it. */
const end = '9999-12-31'

/**
 * Records of the session's departments that are read by their days and come after it. What is dated after an older
 * session is the business of the next.
 */
export async function laterRecords(
  store: Access,
  session: Row<'session'>,
  departments: readonly string[],
): Promise<LaterRecord[]> {
  const sessions = await listRecords(store, 'session')
  if (sessions.some(({ date }) => date > session.date)) return []
  const later: LaterRecord[] = []
  for (const [kind, { date: column }] of datedKinds) {
    const { when, named }: TableDefinition = tables[kind]
    if (when !== column) continue
    for (const record of await store.driver.records(kind, [{ column, from: session.date, to: end }])) {
      const row: Readonly<Record<string, unknown>> = record
      const [day, department] = [String(row[column]), String(row['department'])]
      if (day > session.date && departments.includes(department))
        later.push({ kind, name: String(row[named ?? 'code']), day })
    }
  }
  return later
}
