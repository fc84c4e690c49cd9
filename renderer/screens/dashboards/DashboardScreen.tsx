import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import { dashboards } from '../../../shared/documents/dashboards.ts'
import { orpc } from '../../api/api.ts'
import { Choice } from '../../components/Choice.tsx'
import { Empty } from '../../components/Empty.tsx'
import { sessionTitle } from '../../session/sessionTitle.ts'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import styles from './Dashboard.module.css'
import { DashboardCharts } from './DashboardCharts.tsx'
import { DashboardTables } from './DashboardTables.tsx'
import { GiveDashboard } from './GiveDashboard.tsx'
import { LeftOutNote } from './LeftOutNote.tsx'

const everyDepartment = 'all'
const editions = [
  { value: 'closed', label: 'همهٔ ردیف‌ها (غیرعلنی)' },
  { value: 'public', label: 'تنها ردیف‌های علنی' },
] as const

/** Where things stand: charts first, the numbers under them. */
export default function DashboardScreen() {
  const { dashboard: path } = useParams<{ dashboard: string }>()
  const { data: sessions = [] } = useQuery(orpc.sessions.list.queryOptions())
  const { data: departments = [] } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'department' } }))
  const [chosen, setChosen] = useState<string>()
  const [department, setDepartment] = useState(everyDepartment)
  const { edition, choose } = useDashboardEdition()
  const dashboard = dashboards.find(each => each.path === path)
  const session = sessions.find(({ code }) => code === chosen) ?? sessions[0]
  if (!dashboard) return <Empty title="چنین داشبوردی نیست" />
  if (!session)
    return <Empty title="هنوز داده‌ای نیست">داشبوردها از داده‌های جلسه ساخته می‌شوند؛ نخست جلسه‌ای بسازید.</Empty>
  const own = departments.find(({ code }) => code === department)
  return (
    <div className={styles['dashboard']}>
      <header className={styles['header']}>
        <h1>{dashboard.title}</h1>
        <Choice
          label="جلسه"
          hideLabel
          value={session.code}
          options={sessions.map(each => ({ value: each.code, label: sessionTitle(each) }))}
          onChange={setChosen}
        />
        <Choice
          label="واحد"
          hideLabel
          value={department}
          options={[
            { value: everyDepartment, label: 'همهٔ واحدها' },
            ...departments.map(({ code, name }) => ({ value: String(code), label: String(name) })),
          ]}
          onChange={setDepartment}
        />
        <Choice label="نسخه" hideLabel value={edition} options={editions} onChange={choose} />
        <GiveDashboard dashboard={dashboard} session={session.code} department={own && String(own['code'])} />
      </header>
      <LeftOutNote dashboard={dashboard} session={session.code} department={own && String(own['code'])} />
      <DashboardCharts dashboard={dashboard} session={session.code} department={own && String(own['code'])} />
      <DashboardTables dashboard={dashboard} session={session.code} department={own && String(own['name'])} />
    </div>
  )
}
