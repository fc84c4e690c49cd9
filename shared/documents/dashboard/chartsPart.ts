import { arrangeCharts } from '../../charts/chartChoices.ts'
import { editionCharts } from '../../charts/editionCharts.ts'
import { lyingGrid } from '../../charts/indicatorGrid.ts'
import type { Block, Chart } from '../../document.ts'
import { type RecordKind, tables } from '../../records/index.ts'
import { councilOf, rowOf } from '../../session/sessionRows.ts'
import { rowsOf } from '../../tables/record.ts'
import { chartBlocks, isWorthDrawing } from '../blocks.ts'
import type { Dashboard } from '../dashboards.ts'
import type { SessionContext } from '../sections/section.ts'
import type { Scope } from './scope.ts'

/** The charts of each department under its name, two upright ones beside each other. */
export function chartsPart({ all, session, department, context }: Scope, shown: readonly Dashboard[]): Block[] {
  const kinds = new Set(shown.flatMap(one => one.kinds))
  const own = editionCharts(all, context.edition).filter(
    chart =>
      chart.kinds.some(kind => kinds.has(kind)) && (department === undefined || chart.department.code === department),
  )
  const charts = arrangeCharts(own, councilOf(all).dashboardCharts).filter(({ spec }) => isWorthDrawing(spec))
  const byDepartment = Map.groupBy(charts, chart => chart.department.code)
  return [...byDepartment].flatMap(([code, drawn]): Block[] => {
    const blocks = chartBlocks(
      drawn.map(({ spec }) => (spec.form === 'coverageGrid' ? lyingGrid(spec) : spec)),
      undefined,
    ).map((block, at): Chart => {
      const fact = chartFact(context, code, drawn[at]?.kinds ?? [])
      return fact === undefined ? block : { ...block, fact }
    })
    const heading: Block = {
      kind: 'heading',
      // A chapter each: no chart floats past the next one's name.
      level: department === undefined ? 1 : 2,
      text: department === undefined ? rowOf(session, 'department', code).name : 'نمودارها',
      anchor: `charts-${code}`,
    }
    return [heading, ...blocks]
  })
}

/** The department's own records that a chart is drawn from. */
function chartFact({ session, codes }: SessionContext, department: string, kinds: readonly RecordKind[]) {
  const kind = kinds.find(one => 'department' in tables[one].columns)
  if (kind === undefined) return undefined
  const rows = rowsOf(session.rows, kind).filter(row => row['department'] === department)
  return rows.length === 0
    ? undefined
    : codes.table(kind, `${tables[kind].plural}، ${session.nameOf('department', department)}`, rows)
}
