import type { DashboardName } from '../../records/dashboards.ts'
import type { Session } from '../../session/session.ts'
import type { SilentDepartment } from './silentNote.ts'

/** Which dashboard an issue prints, and what is known of it besides the session. */
export interface DashboardIssue {
  /** All of them when left out. */
  name?: DashboardName | undefined
  /** Code of the only department that is shown. */
  department?: string | undefined
  /** The session that the figures are held against, all of its rows. */
  compared?: Session | undefined
  silent?: readonly SilentDepartment[] | undefined
}
