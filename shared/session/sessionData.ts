import type { Change } from '../tables/change.ts'
import type { ImportBatch } from '../tables/importBatch.ts'
import type { Rows } from '../tables/record.ts'
import type { ClosedReport } from './closedReport.ts'
import type { EarlierAbsence } from './earlierAbsence.ts'
import type { LaterRecord } from './laterRecord.ts'
import type { NumberedResolution } from './numberedResolution.ts'

/**
 * A session with every library row it refers to and their change log, as plain data: what a bundle holds and the store
 * loads. Documents, facts, checks and charts are given it as a `Session`.
 */
export interface SessionData {
  /** Code of the one session in `rows.session`. */
  code: string
  /** Rows of a kind are in the order of their keys, agenda items and statements in their position's. */
  rows: Rows
  /** Oldest first. */
  changes: readonly Change[]
  /** Files that records of a bulk kind came from, and the row of each; records of other kinds have changes instead. */
  importBatches: readonly ImportBatch[]
  /** Closed reports of its departments to other sessions, the oldest first; a bundle knows of no other session. */
  closedReports?: readonly ClosedReport[] | undefined
  /**
   * Resolutions of the council's other sessions within the scope of their serial; a bundle knows of no other session.
   */
  resolutionsElsewhere?: readonly NumberedResolution[] | undefined
  /** Absences from earlier sessions that are to be decided, or were decided in this one; a bundle knows of none. */
  earlierAbsences?: readonly EarlierAbsence[] | undefined
  /** Records that are left out because their day comes after it; a bundle knows of none. */
  laterRecords?: readonly LaterRecord[] | undefined
}
