import { newDepartment, newReport } from '../../shared/domain/newReport.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { type HiddenCharacters, hiddenInEdit } from '../../shared/tables/hiddenCharacters.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { columnValues } from '../store/columnValues.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, recordsWith } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'

/** A report of a session, as whoever adds it says. */
export interface ReportRequest {
  session: string
  /** One that is there, by its code, or a new one by its name. */
  department: { code: string } | { name: string }
  /** Code of an item of the agenda; null for a new one at its end. */
  agendaItem: string | null
  period: string
}

export interface AddedReport {
  /** Its code. */
  report: string
  group: string | null
  hidden: HiddenCharacters[]
}

/**
 * Adds an empty report to a session, with its department and its item of the agenda where they are new, as one group.
 * @throws Problem 'session-gone', 'reference-unknown' for a department or an item that is not there, 'bad-value' for a name
 *   or a period that cannot be
 */
export function addReport(store: Store, request: ReportRequest, author: Author): Promise<AddedReport> {
  const { session, department: named, agendaItem, period } = request
  return transaction(store, async trx => {
    const codes = async (kind: RecordKind) => (await columnValues(trx, kind, 'code')).map(({ value }) => value)
    const known = async <K extends RecordKind>(kind: K, code: string): Promise<Row<K>> => {
      const row = await findRecord(trx, kind, code)
      if (row === undefined) throw new Problem('reference-unknown', { table: tables[kind].label, code })
      return row
    }
    let group: string | null = null
    const hidden: HiddenCharacters[] = []
    const put = async <K extends RecordKind>(kind: K, given: Row<K>): Promise<Row<K>> => {
      const row = parseRow(kind, given)
      const [change] = (await write(trx, kind, [{ key: keyOf(kind, row), row }], author)).changes
      group = change?.group ?? group
      for (const one of hiddenInEdit(kind, given, change)) hidden.push(one)
      return row
    }
    if ((await findRecord(trx, 'session', session)) === undefined) throw new Problem('session-gone', { code: session })
    if (agendaItem !== null) await known('agendaItem', agendaItem)
    const department =
      'code' in named
        ? await known('department', named.code)
        : await put('department', newDepartment(named.name, await codes('department')))
    const agenda = await recordsWith(trx, 'agendaItem', 'session', [session])
    const taken = { agendaItem: await codes('agendaItem'), report: await codes('report') }
    const rows = newReport({ department, agendaItem, period }, session, agenda, taken)
    if (rows.agendaItem !== null) await put('agendaItem', rows.agendaItem)
    const { code } = await put('report', rows.report)
    return { report: code, group, hidden }
  })
}
