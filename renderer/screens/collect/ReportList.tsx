import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { Link, useParams } from 'wouter'
import { parsePeriod } from '../../../shared/quantities/period.ts'
import { Button } from '../../components/Button.tsx'
import { FoldButton } from '../../components/FoldButton.tsx'
import { ReportStatus } from '../../components/ReportStatus.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useRecords, useSessionCode, useSessionReports } from '../../session/useSession.ts'
import { toggleFolded, useDesk } from '../../state/desk.ts'
import { AddReport } from './AddReport.tsx'
import styles from './ReportList.module.css'

/** The departments' reports to the session and where each is: a column beside a report, which folds to a rail. */
export const ReportList = memo(function ReportList() {
  const session = useSessionCode()
  const { reports } = useSessionReports(useSessionCode())
  const departments = new Map(useRecords('department').map(row => [row['code'], String(row['name'])]))
  const { report: open } = useParams<{ report?: string }>()
  const [isAdding, setAdding] = useState(false)
  const { folded } = useDesk()
  const isFolded = folded.reports
  return (
    <nav className={`${styles['column']} ${isFolded ? styles['folded'] : ''}`} aria-label="گزارش‌های واحدها">
      <header className={styles['head']}>
        <h2>گزارش‌ها</h2>
        <FoldButton label="فهرست گزارش‌ها" edge="right" isFolded={isFolded} onToggle={() => toggleFolded('reports')} />
      </header>
      <ul>
        {reports.map(({ code, department, period, status }) => (
          <li key={String(code)}>
            <Link
              href={`/session/${session}/collect/${code}`}
              className={open === code ? (styles['open'] ?? '') : ''}
              aria-current={open === code ? 'page' : undefined}
              title={departments.get(department ?? '')}
            >
              <b>{withFigures(departments.get(department ?? '') ?? '…')}</b>
              <span>
                <ReportStatus status={status} hideWord={isFolded} />
                {isFolded ? null : <small>{parsePeriod(String(period)).label}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {reports.length === 0 ? <p className={styles['soft']}>هنوز گزارشی برای این جلسه نیست.</p> : null}
      {isFolded ? (
        <Button look="quiet" icon aria-label="افزودن گزارش" onPress={() => setAdding(true)}>
          <Plus size={16} />
        </Button>
      ) : (
        <Button look="quiet" onPress={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          افزودن گزارش
        </Button>
      )}
      {isAdding ? <AddReport onClose={() => setAdding(false)} /> : null}
    </nav>
  )
})
