import { publicView } from '../../shared/checks/publicView.ts'
import type { Edition } from '../../shared/document.ts'
import type { DashboardIssue } from '../../shared/documents/dashboard/dashboardIssue.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { DashboardName } from '../../shared/records/dashboards.ts'
import type { Session } from '../../shared/session/session.ts'
import { listRecords } from '../store/records.ts'
import { listSessions } from '../store/sessions.ts'
import type { ServiceContext } from './service.ts'
import { silentDepartments } from './silentDepartments.ts'

/** A dashboard as a call names it: departments and sessions by their codes. */
export interface WantedDashboard {
  name?: DashboardName | undefined
  department?: string | undefined
  /** The one before when left out, none for null. */
  comparedTo?: string | null | undefined
}

/** Sessions that are tried one after the other for one whose open records may be shown. */
const mostTried = 3

/**
 * What a dashboard is made from besides its session. @throws Problem 'no-such-department', or 'session-unknown' for the
 * session that it is held against
 */
export async function dashboardIssue(
  { store, sessionCache }: Pick<ServiceContext, 'store' | 'sessionCache'>,
  session: Session,
  edition: Edition,
  { name, department, comparedTo }: WantedDashboard = {},
): Promise<DashboardIssue> {
  const departments = await listRecords(store, 'department')
  if (department !== undefined && departments.every(({ code }) => code !== department))
    throw new Problem('no-such-department', { code: department, known: departments.map(({ code }) => code) })
  const silent = await silentDepartments(store, session, edition)
  if (comparedTo === null) return { name, department, silent }
  if (comparedTo !== undefined) return { name, department, silent, compared: await sessionCache.load(comparedTo) }
  const sessions = await listSessions(store)
  const own = sessions.findIndex(({ code }) => code === session.code)
  for (const { code } of sessions.slice(own + 1, own + 1 + mostTried)) {
    const before = await sessionCache.load(code)
    if (edition === 'closed' || hasPublicView(before)) return { name, department, silent, compared: before }
  }
  return { name, department, silent }
}

/** A closed session, or one that waits for a decision, is not what a public paper is held against by itself. */
function hasPublicView(session: Session): boolean {
  try {
    publicView(session)
    return true
  } catch (cause) {
    if (cause instanceof Problem) return false
    throw cause
  }
}
