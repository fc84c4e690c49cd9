import { newDepartment, newReport } from '../../shared/domain/newReport.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import type { Author } from '../store/write.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'

/** A report of a session, as whoever adds it says. */
export interface ReportRequest {
  session: string
  /** One that is there, by its code, or a new one by its name. */
  department: { code: string } | { name: string }
  /** Code of an item of the agenda; null for a new one at its end. */
  agendaItem: string | null
  period: string
}

export interface AddedReport extends WrittenGroup {
  /** Its code. */
  report: string
}

/**
 * Adds an empty report to a session, with its department and its item of the agenda where they are new, as one group.
 * @throws Problem 'session-gone', 'reference-unknown' for a department or an item that is not there, 'bad-value' for a
 *   name or a period that cannot be
 */
export function addReport(store: Store, request: ReportRequest, author: Author): Promise<AddedReport> {
  const { session, department: named, agendaItem, period } = request
  return transaction(store, async trx => {
    const writer = new RecordWriter(trx, author)
    if ((await findRecord(trx, 'session', session)) === undefined) throw new Problem('session-gone', { code: session })
    if (agendaItem !== null) await writer.known('agendaItem', agendaItem)
    const department =
      'code' in named
        ? await writer.known('department', named.code)
        : await writer.put('department', newDepartment(named.name, await writer.codes('department')))
    const agenda = await recordsWith(trx, 'agendaItem', 'session', [session])
    const taken = { agendaItem: await writer.codes('agendaItem'), report: await writer.codes('report') }
    const rows = newReport({ department, agendaItem, period }, session, agenda, taken)
    if (rows.agendaItem !== null) await writer.put('agendaItem', rows.agendaItem)
    const { code } = await writer.put('report', rows.report)
    return { report: code, ...writer.written }
  })
}
