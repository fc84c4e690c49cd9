import { sql } from 'kysely'
import type { ClosedReport } from '../../shared/session/closedReport.ts'
import type { Access } from './access.ts'
import { oneOf } from './inKeys.ts'

/** Every closed report of the store, closed itself or by its item or session: its department, period and session. */
export const closedReports = sql`
  select report.department, report.period, session.code as session, session.numberInTerm, session.date from report
    join agendaItem on agendaItem.code = report.agendaItem
    join session on session.code = agendaItem.session
  where 'closed' in (report.openness, agendaItem.openness, session.openness)`

/** Closed reports of some departments to other sessions, the oldest first. */
export async function closedReportsElsewhere(
  store: Access,
  session: string,
  departments: Iterable<string>,
): Promise<ClosedReport[]> {
  const { rows } = await sql<Omit<ClosedReport, 'numberInTerm'> & { numberInTerm: bigint }>`
    select department, period, numberInTerm, date from (${closedReports})
    where session <> ${session} and ${oneOf('department', departments)}
    order by date, session, department, period`.execute(store.db)
  return rows.map(row => ({ ...row, numberInTerm: Number(row.numberInTerm) }))
}
