import type { DashboardName } from '../../records/dashboards.ts'
import type { Session } from '../../session/session.ts'
import type { SessionContext } from '../sections/section.ts'
import type { DashboardFigure } from './figure.ts'
import { dashboardFigures } from './figures.ts'

/** What a dashboard is of. */
export interface Scope {
  /** All rows, also those that this edition does not show. */
  all: Session
  session: Session
  before: Session | undefined
  department: string | undefined
  context: SessionContext
}

/** The figures of one dashboard: of a department, or of all that report. */
export function figuresIn(
  dashboardName: DashboardName,
  session: Session,
  department: string | undefined,
): DashboardFigure[] {
  return dashboardFigures[dashboardName]({ session, department })
}
