import { History } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ReportStatus } from '../../components/ReportStatus.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useRecords } from '../../session/useSession.ts'
import { SavedNote } from './draft/SavedNote.tsx'
import type { OpenReport } from './draft/useReport.ts'
import { GiveTemplate } from './GiveTemplate.tsx'
import styles from './Report.module.css'
import { ReportDetails } from './ReportDetails.tsx'
import { ReportHistory } from './ReportHistory.tsx'
import { ReportRemoval } from './ReportRemoval.tsx'
import { ReportSteps } from './ReportSteps.tsx'

/** Whose report it is, where it is on its way, and whether it is saved. */
export function ReportHead({ report }: { report: OpenReport }) {
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const { row, draft, code } = report
  const department = useRecords('department').find(one => one['code'] === row['department'])
  const name = String(department?.['name'] ?? '…')
  return (
    <header className={styles['head']}>
      <div className={styles['headLine']}>
        <h2>گزارش {withFigures(name)}</h2>
        <ReportStatus status={row['status']} />
        <div className={styles['steps']}>
          <ReportSteps report={report} />
        </div>
      </div>
      <div className={styles['headLine']}>
        <ReportDetails report={report} />
        <SavedNote draft={draft} />
        <Button look="quiet" onPress={() => setHistoryOpen(true)}>
          <History size={16} aria-hidden />
          سابقه
        </Button>
        <GiveTemplate department={String(row['department'])} />
        <ReportRemoval report={report} department={name} />
      </div>
      {row['note'] === null ? null : (
        <p className={styles['note']}>
          <b>یادداشت دبیرخانه:</b> {withFigures(String(row['note']))}
        </p>
      )}
      {isHistoryOpen ? <ReportHistory report={code} onClose={() => setHistoryOpen(false)} /> : null}
    </header>
  )
}
