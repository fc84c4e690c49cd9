import { useParams } from 'wouter'
import { dashboards } from '../../../shared/documents/dashboards.ts'
import { Empty } from '../../components/Empty.tsx'
import { DashboardView } from './DashboardView.tsx'

/** One dashboard, of all departments or of one. */
export default function DashboardScreen() {
  const { dashboard: path } = useParams<{ dashboard: string }>()
  const dashboard = dashboards.find(each => each.path === path)
  if (!dashboard) return <Empty title="چنین داشبوردی نیست" />
  return <DashboardView key={path} title={dashboard.title} dashboard={dashboard} />
}
