import { inOrder } from '../../shared/domain/rowOrder.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { parsePeriod } from '../../shared/quantities/period.ts'
import { type Row, recordKinds } from '../../shared/records/index.ts'
import { Session } from '../../shared/session/session.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { ImportBatch } from '../../shared/tables/importBatch.ts'
import { Pauses } from '../system/pauses.ts'
import type { Access } from './access.ts'
import { changesOf } from './changes.ts'
import { closedReportsElsewhere } from './closedReports.ts'
import { type Store, snapshot } from './database.ts'
import { earlierAbsences } from './earlierAbsences.ts'
import { importBatchesOf } from './importBatches.ts'
import { laterRecords } from './laterRecords.ts'
import { loadSessionGraph, loggedKeys } from './loadSessionGraph.ts'
import { findRecord, listRecords } from './records.ts'
import { resolutionsElsewhere } from './resolutionsElsewhere.ts'
import { sessionYears, withinYears } from './sessionYears.ts'
import { isBulk } from './write.ts'

/** Newest first. */
export async function listSessions(store: Access): Promise<Row<'session'>[]> {
  const sessions = await listRecords(store, 'session')
  return sessions.sort((a, b) => (instant(a) < instant(b) ? 1 : -1))
}

const instant = (session: Row<'session'>) => `${session.date} ${session.time} ${session.code}`

/** How far back a session is read. */
export interface SessionRange {
  /**
   * 'all' for export: it grows with the archive. 'own' as far as its documents, charts and checks look: dated records
   * of its own fiscal year and the two before it, and none after its day; what has no date stays.
   */
  years: 'own' | 'all'
  /** Takes the change log, oldest first; the session holds it when left out. */
  toLog?: (changes: readonly Change[]) => void
}

/**
 * A session, what lies under it, the rows of the departments that report to it, and every record these refer to; with
 * their change log, that of records deleted from under it too.
 * @throws Problem 'session-unknown'
 */
export function loadSession(store: Store, code: string, range: SessionRange): Promise<Session> {
  // One state of the store, so that a write in between can't be half seen.
  return snapshot(store, async trx => {
    const session = await findRecord(trx, 'session', code)
    if (session === undefined) throw new Problem('session-unknown', { code })
    const years = range.years === 'own' ? sessionYears(session.date) : undefined
    const pauses = new Pauses()
    const found = await loadSessionGraph(trx, session, years, pauses)
    const rows = inOrder(kind => [...(found.get(kind)?.values() ?? [])])
    const changes: Change[] = []
    const hold = (some: readonly Change[]): void => {
      for (const change of some) changes.push(change)
    }
    for await (const some of changesOf(trx, await loggedKeys(trx, found, years, pauses))) {
      ;(range.toLog ?? hold)(some)
      await pauses.take()
    }
    const importBatches: ImportBatch[] = []
    for (const kind of recordKinds.filter(isBulk))
      for (const importBatch of await importBatchesOf(
        trx,
        kind,
        found.get(kind) ?? new Set(),
        years && withinYears(kind, years),
      ))
        importBatches.push(importBatch)
    const departments = rows.department.map(department => department.code)
    const closedReports = (await closedReportsElsewhere(trx, code, departments)).filter(
      ({ period }) => years === undefined || overlap(parsePeriod(period), years),
    )
    return new Session({
      code,
      rows,
      changes,
      importBatches,
      closedReports,
      resolutionsElsewhere: await resolutionsElsewhere(trx, session),
      earlierAbsences: await earlierAbsences(trx, session),
      laterRecords: years === undefined ? [] : await laterRecords(trx, session, departments),
    })
  })
}

/** Whether two spans of ISO days have a day in common. */
function overlap(one: { from: string; to: string }, other: { from: string; to: string }): boolean {
  return one.from <= other.to && other.from <= one.to
}
