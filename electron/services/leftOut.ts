import type { DepartmentLeftOut } from '../../shared/api/charts.ts'
import { recordKinds } from '../../shared/records/index.ts'
import { columnsOf } from '../../shared/tables/record.ts'
import type { Store } from '../store/database.ts'
import { columnValues, listRecords } from '../store/records.ts'
import type { SessionCache } from './sessionCache.ts'

/**
 * Kinds whose records belong to a department by a column of their own; its reports decide which of them a session has.
 */
const owned = recordKinds.filter(kind => kind !== 'report' && columnsOf(kind).get('department')?.type === 'reference')

/**
 * Departments that give no report to a session, with how many records of each kind stay out of its documents and charts
 * for that. Those without any record are not among them.
 * @throws Problem 'session-unknown' for the session
 */
export async function departmentsLeftOut(
  store: Store,
  sessionCache: SessionCache,
  session: string,
): Promise<DepartmentLeftOut[]> {
  const { rows } = await sessionCache.load(session)
  const reporting = new Set(rows.report.map(({ department }) => department))
  const counts = await Promise.all(
    owned.map(async kind => ({ kind, of: await columnValues(store, kind, 'department') })),
  )
  const departments = await listRecords(store, 'department')
  return departments
    .filter(({ code }) => !reporting.has(code))
    .map(({ code, name }) => ({
      code,
      name,
      records: counts.flatMap(({ kind, of }) => {
        const count = of.find(({ value }) => value === code)?.records ?? 0
        return count === 0 ? [] : [{ kind, count }]
      }),
    }))
    .filter(({ records }) => records.length > 0)
}
