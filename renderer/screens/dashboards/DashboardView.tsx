import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Dashboard } from '../../../shared/documents/dashboards.ts'
import { orpc } from '../../api/api.ts'
import { Choice } from '../../components/Choice.tsx'
import { Empty } from '../../components/Empty.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { sessionTitle } from '../../session/sessionTitle.ts'
import { useRecords } from '../../session/useSession.ts'
import { useDashboardEdition } from '../../state/dashboardEdition.ts'
import { ChooseCharts } from './ChooseCharts.tsx'
import styles from './Dashboard.module.css'
import { DashboardCharts } from './DashboardCharts.tsx'
import { DashboardFigures } from './DashboardFigures.tsx'
import { DashboardTables } from './DashboardTables.tsx'
import { GiveDashboard } from './GiveDashboard.tsx'
import { useDashboardChoice, withoutOther } from './useDashboardChoice.ts'

const everyDepartment = 'all'
const theOneBefore = 'before'
const editions = [
  { value: 'closed', label: 'همهٔ ردیف‌ها (غیرعلنی)' },
  { value: 'public', label: 'تنها ردیف‌های علنی' },
] as const

interface DashboardViewProps {
  title: string
  /** The only dashboard that is shown; all of them when left out. */
  dashboard?: Dashboard
  /** Code of the department whose page it is. */
  page?: string
}

/** Where things stand: large figures first, what has changed, then charts, and the tables under them. */
export function DashboardView({ title, dashboard, page }: DashboardViewProps) {
  const { data: sessions } = useQuery(orpc.sessions.list.queryOptions())
  const departments = useRecords('department')
  const { session, earlier, comparedTo, department: only, choose } = useDashboardChoice(sessions ?? [])
  const { edition, choose: chooseEdition } = useDashboardEdition()
  if (!sessions) return null
  if (!session)
    return <Empty title="هنوز داده‌ای نیست">داشبوردها از داده‌های جلسه ساخته می‌شوند؛ نخست جلسه‌ای بسازید.</Empty>
  const department = page ?? departments.find(({ code }) => code === only)?.['code']?.toString()
  const shown = { dashboard, session: session.code, department, comparedTo }
  return (
    <div className={styles['dashboard']}>
      <header className={styles['header']}>
        <h1>{withFigures(title)}</h1>
        <Choice
          label="جلسه"
          hideLabel
          value={session.code}
          options={sessions.map(each => ({ value: each.code, label: sessionTitle(each) }))}
          onChange={code => choose('session', code)}
        />
        {earlier.length === 0 ? null : (
          <Choice
            label="مقایسه با"
            hideLabel
            value={comparedTo === null ? withoutOther : (comparedTo ?? theOneBefore)}
            options={[
              { value: theOneBefore, label: 'مقایسه با جلسهٔ پیش' },
              ...earlier.map(each => ({ value: each.code, label: `مقایسه با ${sessionTitle(each)}` })),
              { value: withoutOther, label: 'بدون مقایسه' },
            ]}
            onChange={code => choose('with', code === theOneBefore ? undefined : code)}
          />
        )}
        {page === undefined ? (
          <Choice
            label="واحد"
            hideLabel
            value={department ?? everyDepartment}
            options={[
              { value: everyDepartment, label: 'همهٔ واحدها' },
              ...departments.map(({ code, name }) => ({ value: String(code), label: String(name) })),
            ]}
            onChange={code => choose('department', code === everyDepartment ? undefined : code)}
          />
        ) : null}
        <Choice label="نسخه" hideLabel value={edition} options={editions} onChange={chooseEdition} />
        <span className={styles['tools']}>
          <ChooseCharts dashboard={dashboard} />
          <GiveDashboard {...shown} />
        </span>
      </header>
      <nav className={styles['departments']} aria-label="صفحهٔ هر واحد">
        {departments.map(({ code, name }) => (
          <Link
            key={String(code)}
            href={`/dashboards/department/${encodeURIComponent(String(code))}`}
            aria-current={code === page ? 'page' : undefined}
          >
            {withFigures(String(name))}
          </Link>
        ))}
      </nav>
      <DashboardFigures {...shown} />
      <DashboardCharts {...shown} />
      {dashboard === undefined ? null : (
        <DashboardTables
          dashboard={dashboard}
          session={session.code}
          department={departments.find(({ code }) => code === department)?.['name']?.toString()}
        />
      )}
    </div>
  )
}
