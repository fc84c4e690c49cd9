import type { Kysely } from 'kysely'
import type { ClosedReport } from '../../shared/session/closedReport.ts'
import type { Access } from './access.ts'
import type { Schema } from './driver/schema.ts'

/** Every closed report of the store, closed itself or by its item or session. */
export function closedReports(db: Kysely<Schema>) {
  return db
    .selectFrom('report')
    .innerJoin('agendaItem', 'agendaItem.code', 'report.agendaItem')
    .innerJoin('session', 'session.code', 'agendaItem.session')
    .where(eb =>
      eb.or([
        eb('report.openness', '=', 'closed'),
        eb('agendaItem.openness', '=', 'closed'),
        eb('session.openness', '=', 'closed'),
      ]),
    )
}

/** Closed reports of some departments to other sessions, the oldest first. */
export async function closedReportsElsewhere(
  store: Access,
  session: string,
  departments: Iterable<string>,
): Promise<ClosedReport[]> {
  const rows = await closedReports(store.db)
    .select(['report.department', 'report.period', 'session.numberInTerm', 'session.date'])
    .where('session.code', '<>', session)
    .where(store.driver.among('report.department', departments))
    .orderBy('session.date')
    .orderBy('session.code')
    .orderBy('report.department')
    .orderBy('report.period')
    .execute()
  return rows.map(row => ({ ...row, numberInTerm: Number(row.numberInTerm) }))
}
