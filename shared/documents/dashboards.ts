import { type DashboardName, dashboardTitles } from '../records/dashboards.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../records/index.ts'

export interface Dashboard {
  /** Part of the route. */
  path: DashboardName
  title: string
  /** Its charts are those drawn from any of these, its tables the sections of the briefing that print any of them. */
  kinds: readonly RecordKind[]
}

/** In the order of the sidebar. A dashboard shows what the briefing prints, so that they cannot disagree. */
export const dashboards: readonly Dashboard[] = (Object.keys(dashboardTitles) as DashboardName[]).map(path => ({
  path,
  title: dashboardTitles[path],
  kinds: recordKinds.filter(kind => {
    const { dashboard }: TableDefinition = tables[kind]
    return dashboard === path
  }),
}))
