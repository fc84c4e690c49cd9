import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { Link, useParams } from 'wouter'
import { parsePeriod } from '../../../shared/quantities/period.ts'
import { Button } from '../../components/Button.tsx'
import { ReportStatus } from '../../components/ReportStatus.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useRecords, useSessionCode, useSessionReports } from '../../session/useSession.ts'
import { AddReport } from './AddReport.tsx'
import styles from './Collect.module.css'

/** The departments' reports to the session and where each is. */
export const ReportList = memo(function ReportList() {
  const session = useSessionCode()
  const { reports } = useSessionReports(useSessionCode())
  const departments = new Map(useRecords('department').map(row => [row['code'], String(row['name'])]))
  const { report: open } = useParams<{ report?: string }>()
  const [isAdding, setAdding] = useState(false)
  return (
    <nav className={styles['reports']} aria-label="گزارش‌های واحدها">
      <ul>
        {reports.map(({ code, department, period, status }) => (
          <li key={String(code)}>
            <Link
              href={`/session/${session}/collect/${code}`}
              className={open === code ? (styles['open'] ?? '') : ''}
              aria-current={open === code ? 'page' : undefined}
            >
              <b>{withFigures(departments.get(department ?? '') ?? '…')}</b>
              <span>
                <ReportStatus status={status} />
                <small>{parsePeriod(String(period)).label}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {reports.length === 0 ? <p className={styles['soft']}>هنوز گزارشی برای این جلسه نیست.</p> : null}
      <Button look="quiet" onPress={() => setAdding(true)}>
        <Plus size={16} aria-hidden />
        افزودن گزارش
      </Button>
      {isAdding ? <AddReport onClose={() => setAdding(false)} /> : null}
    </nav>
  )
})
