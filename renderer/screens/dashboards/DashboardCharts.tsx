import { useQuery } from '@tanstack/react-query'
import { arrangeCharts } from '../../../shared/charts/chartChoices.ts'
import { orpc } from '../../api/api.ts'
import { ChartFigure } from '../../components/chart/ChartFigure.tsx'
import { Empty } from '../../components/Empty.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import { ChartActions } from './ChartActions.tsx'
import styles from './Dashboard.module.css'
import type { ShownDashboard } from './shownDashboard.ts'
import { useChartChoices } from './useChartChoices.ts'

/** The charts in the council's order, each with what can be done with it. */
export function DashboardCharts({ dashboard, session, department }: ShownDashboard) {
  const edition = useDashboardEdition(state => state.edition)
  const { kept } = useChartChoices()
  const { data, error } = useQuery(orpc.charts.list.queryOptions({ input: { session, edition } }))
  if (error) return <ProblemNote cause={error} />
  if (!data) return <p className={styles['waiting']}>در حال کشیدن نمودارها…</p>
  const all = data.filter(
    chart =>
      (dashboard === undefined || chart.kinds.some(kind => dashboard.kinds.includes(kind))) &&
      (department === undefined || chart.department.code === department),
  )
  const own = arrangeCharts(all, kept)
  if (own.length === 0)
    return (
      <Empty title="نموداری نیست">
        {all.length > 0
          ? 'نمودارهای این داشبورد در «نمودارها» کنار گذاشته شده‌اند.'
          : department === undefined
            ? 'واحدهایی که در این جلسه گزارش دارند داده‌ای از این گونه ندارند.'
            : 'این واحد در این جلسه گزارش یا داده‌ای از این گونه ندارد.'}
      </Empty>
    )
  return (
    <section className={styles['charts']} aria-label="نمودارها">
      {own.map(chart => (
        <ChartFigure
          key={chart.name}
          spec={chart.spec}
          isClosed={chart.isClosed}
          note={chart.closedNote}
          owner={chart.department.name}
          actions={<ChartActions chart={chart} session={session} />}
        />
      ))}
    </section>
  )
}
