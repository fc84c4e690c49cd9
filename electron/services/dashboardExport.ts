import { arrangeCharts } from '../../shared/charts/chartChoices.ts'
import { editionCharts } from '../../shared/charts/editionCharts.ts'
import type { Edition } from '../../shared/document.ts'
import { dashboardIndex, dashboardSheets } from '../../shared/documents/dashboardSheets.ts'
import { dashboards } from '../../shared/documents/dashboards.ts'
import { closedMark } from '../../shared/documents/issue.ts'
import { sections } from '../../shared/documents/sections/index.ts'
import { type DashboardFormat, dashboardFormatOf } from '../../shared/fileOptions.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { DashboardName } from '../../shared/records/dashboards.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import { councilOf } from '../../shared/session/sessionRows.ts'
import { sheetsCsv } from '../files/sheetsCsv.ts'
import { renderInWorker } from '../pdf/renderInWorker.ts'
import { readSettings } from '../store/settings.ts'
import { writeWorkbookInWorker } from '../xlsx/writeWorkbookInWorker.ts'
import { dashboardIssue, type WantedDashboard } from './dashboardIssue.ts'
import { documentOf } from './documentOf.ts'
import { writeOutput } from './outputFile.ts'
import type { ServiceContext } from './service.ts'
import { workbookType } from './tableExport.ts'

interface GivenDashboard {
  /** All of them when left out. */
  dashboard?: DashboardName | undefined
  session: string
  edition: Edition
  format: DashboardFormat
  /** Code of the only department that is shown; all of them when left out. */
  department?: string | undefined
  /** Of a page: the session that its figures are held against. */
  comparedTo?: string | null | undefined
}

type Gathered = Pick<ServiceContext, 'store' | 'sessionCache'>

/**
 * The numbers of a dashboard's charts, its tables and its large figures: a workbook with a sheet for each behind a list
 * of them, or one CSV file; or its page for paper, with its charts. One that rests on closed records says so in its
 * name. A public edition is made of open
 * records alone.
 * @returns the file, and how many closed records of the kinds that it shows the session has
 * @throws Problem 'session-unknown', 'dashboard-empty', and as `publicView` does
 */
export async function downloadDashboard(
  context: Gathered,
  { dashboard: path, session, edition, format, department, comparedTo }: GivenDashboard,
): Promise<{ file: File; closed: number }> {
  const shown = dashboards.filter(one => path === undefined || one.path === path)
  const data = await context.sessionCache.loadToPrint(session)
  const kinds = [...new Set(shown.flatMap(one => one.kinds))]
  const { sheets, closed: count } = await shownOf(data, kinds, edition, department)
  const one = data.rows.department.find(({ code }) => code === department)
  const title = (path === undefined ? one?.name : shown[0]?.title) ?? 'داشبوردها'
  if (sheets.length === 0) throw new Problem('dashboard-empty', { title })
  const closed = edition === 'public' ? 0 : count
  const mark = count === 0 ? '' : edition === 'public' ? ' – علنی' : ' – غیرعلنی'
  const name = `${title}${mark}.${format}`
  if (format === 'pdf') {
    const wanted = { name: path, department, comparedTo }
    return { file: new File([await pageOf(context, data, edition, wanted)], name, { type: 'application/pdf' }), closed }
  }
  if (format === 'csv') return { file: new File([sheetsCsv(sheets)], name, { type: 'text/csv' }), closed }
  const printed = closedMark({ edition: closed > 0 ? 'closed' : 'public' })
  const { bytes } = await writeWorkbookInWorker({
    title,
    sheets: [
      dashboardIndex(sheets),
      ...sheets.map(({ name: called, columns, rows }) => ({ name: called, columns, rows })),
    ],
    ...printed,
  })
  return { file: new File([bytes], name, { type: workbookType }), closed }
}

/** The dashboard's page as PDF bytes. */
async function pageOf(context: Gathered, data: Session, edition: Edition, wanted: WantedDashboard) {
  const dashboard = await dashboardIssue(context, data, edition, wanted)
  const page = await documentOf(data, 'dashboard', { edition, version: '1.0', dashboard })
  const { fonts } = await readSettings(context.store)
  const { bytes } = await renderInWorker(page, { style: fonts === null ? {} : { fonts } })
  return Uint8Array.from(bytes)
}

/**
 * Writes the same to a path, whose end says in which format. @throws Problem 'output-format-unknown',
 * 'output-not-written'
 */
export async function exportDashboard(
  context: Gathered,
  { path, ...wanted }: Omit<GivenDashboard, 'format'> & { path: string },
): Promise<{ path: string; closed: number }> {
  const { file, closed } = await downloadDashboard(context, { ...wanted, format: dashboardFormatOf(path) })
  await writeOutput(path, await file.bytes())
  return { path, closed }
}

/** What is shown, and how many closed records it rests on. */
async function shownOf(data: Session, kinds: readonly RecordKind[], edition: Edition, department: string | undefined) {
  const isShown = (of: readonly RecordKind[]) => of.some(kind => kinds.includes(kind))
  const drawn = editionCharts(data, edition).filter(chart => isShown(chart.kinds))
  const charts = arrangeCharts(drawn, councilOf(data).dashboardCharts)
  // In the order of the screen: of each kind the sections that print it.
  const printed = [...new Set(kinds.flatMap(kind => sections.filter(section => section.kinds.includes(kind))))]
  const issue = { edition, version: '1.0', sections: printed.map(({ name }) => name) }
  const document = await documentOf(data, 'briefing', issue)
  const named = department === undefined ? undefined : data.rows.department.find(({ code }) => code === department)
  const all = new Set([...kinds, ...drawn.flatMap(chart => chart.kinds), ...printed.flatMap(section => section.kinds)])
  return { sheets: dashboardSheets(charts, document, named?.name), closed: closedRows(data, all) }
}

function closedRows(data: Session, kinds: ReadonlySet<RecordKind>): number {
  const closed = [...kinds].map(kind => data.rows[kind].filter(row => data.isClosed(kind, row)).length)
  return closed.reduce((sum, count) => sum + count, 0)
}
