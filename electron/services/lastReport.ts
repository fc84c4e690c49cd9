import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'

/**
 * The newest session that a department reports to, and the period of its report; undefined where it reports to none.
 */
export async function lastReport(
  state: Access,
  department: string,
): Promise<{ session: string; period: string } | undefined> {
  const reports = (await listRecords(state, 'report')).filter(report => report.department === department)
  const sessionOf = new Map((await listRecords(state, 'agendaItem')).map(({ code, session }) => [code, session]))
  const dates = new Map((await listRecords(state, 'session')).map(({ code, date, time }) => [code, date + time]))
  const [last] = reports
    .map(({ agendaItem, period }) => ({ session: sessionOf.get(agendaItem) ?? '', period }))
    .toSorted((a, b) => ((dates.get(a.session) ?? '') < (dates.get(b.session) ?? '') ? 1 : -1))
  return last
}
