import type { Dashboard } from '../../../shared/documents/dashboards.ts'

/** Which dashboard stands on the screen, of what. */
export interface ShownDashboard {
  /** All of them when undefined. */
  dashboard: Dashboard | undefined
  session: string
  /** Code of the only department that is shown. */
  department: string | undefined
  comparedTo: string | null | undefined
}
