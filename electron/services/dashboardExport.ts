import { editionCharts } from '../../shared/charts/editionCharts.ts'
import type { Edition } from '../../shared/document.ts'
import { dashboardIndex, dashboardSheets } from '../../shared/documents/dashboardSheets.ts'
import { type Dashboard, dashboards } from '../../shared/documents/dashboards.ts'
import { closedMark } from '../../shared/documents/issue.ts'
import { sections } from '../../shared/documents/sections/index.ts'
import { type TableFormat, tableFormatOf } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { DashboardName } from '../../shared/records/dashboards.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import { sheetsCsv } from '../files/sheetsCsv.ts'
import { writeWorkbookInWorker } from '../xlsx/writeWorkbookInWorker.ts'
import { documentOf } from './documentOf.ts'
import { writeOutput } from './outputFile.ts'
import type { SessionCache } from './sessionCache.ts'
import { workbookType } from './tableExport.ts'

interface WantedDashboard {
  dashboard: DashboardName
  session: string
  edition: Edition
  format: TableFormat
  /** Code of the only department that is shown; all of them when left out. */
  department?: string | undefined
}

/**
 * The numbers of a dashboard's charts, its tables and its large figures: a workbook with a sheet for each behind a list
 * of them, or one CSV file. One that rests on closed records says so in its name. A public edition is made of open
 * records alone.
 * @returns the file, and how many closed records of the kinds that it shows the session has
 * @throws Problem 'session-unknown', 'dashboard-empty', and as `publicView` does
 */
export async function downloadDashboard(
  sessionCache: SessionCache,
  { dashboard: path, session, edition, format, department }: WantedDashboard,
): Promise<{ file: File; closed: number }> {
  const dashboard = dashboards.find(one => one.path === path)
  if (dashboard === undefined) throw new Error('The contract names no other.')
  const data = await sessionCache.load(session)
  const { sheets, closed: count } = await shownOf(data, dashboard, edition, department)
  if (sheets.length === 0) throw new Problem('dashboard-empty', { title: dashboard.title })
  const closed = edition === 'public' ? 0 : count
  const mark = count === 0 ? '' : edition === 'public' ? ' – علنی' : ' – غیرعلنی'
  const name = `${dashboard.title}${mark}.${format}`
  if (format === 'csv') return { file: new File([sheetsCsv(sheets)], name, { type: 'text/csv' }), closed }
  const printed = closedMark({ edition: closed > 0 ? 'closed' : 'public' })
  const { bytes } = await writeWorkbookInWorker({
    title: dashboard.title,
    sheets: [
      dashboardIndex(sheets),
      ...sheets.map(({ name: called, columns, rows }) => ({ name: called, columns, rows })),
    ],
    ...printed,
  })
  return { file: new File([bytes], name, { type: workbookType }), closed }
}

/**
 * Writes the same to a path, whose end says in which format. @throws Problem 'output-format-unknown',
 * 'output-not-written'
 */
export async function exportDashboard(
  sessionCache: SessionCache,
  { path, ...wanted }: Omit<WantedDashboard, 'format'> & { path: string },
): Promise<{ path: string; closed: number }> {
  const { file, closed } = await downloadDashboard(sessionCache, { ...wanted, format: tableFormatOf(path) })
  await writeOutput(path, await file.bytes())
  return { path, closed }
}

/** What is shown, and how many closed records it rests on. */
async function shownOf(data: Session, { kinds }: Dashboard, edition: Edition, department: string | undefined) {
  const isShown = (of: readonly RecordKind[]) => of.some(kind => kinds.includes(kind))
  const charts = editionCharts(data, edition).filter(chart => isShown(chart.kinds))
  // In the order of the screen: of each kind the sections that print it.
  const printed = [...new Set(kinds.flatMap(kind => sections.filter(section => section.kinds.includes(kind))))]
  const issue = { edition, version: '1.0', sections: printed.map(({ name }) => name) }
  const document = await documentOf(data, 'briefing', issue)
  const named = department === undefined ? undefined : data.rows.department.find(({ code }) => code === department)
  const all = new Set([...kinds, ...charts.flatMap(chart => chart.kinds), ...printed.flatMap(section => section.kinds)])
  return { sheets: dashboardSheets(charts, document, named?.name), closed: closedRows(data, all) }
}

function closedRows(data: Session, kinds: ReadonlySet<RecordKind>): number {
  const closed = [...kinds].map(kind => data.rows[kind].filter(row => data.isClosed(kind, row)).length)
  return closed.reduce((sum, count) => sum + count, 0)
}
