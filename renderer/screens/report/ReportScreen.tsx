import { Empty } from '../../components/Empty.tsx'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { ReportList } from '../collect/ReportList.tsx'
import { useReport } from './draft/useReport.ts'
import styles from './Report.module.css'
import { ReportEditor } from './ReportEditor.tsx'
import { ReportFindings } from './ReportFindings.tsx'

/** One department's report: its text with figures from the records, and what the rules say of it. */
export default function ReportScreen() {
  const report = useReport()
  return (
    <SessionFrame stage="collect">
      <div className={styles['screen']}>
        <ReportList />
        {report === null ? (
          <Empty title="این گزارش در انباره نیست">شاید حذف شده باشد؛ گزارش دیگری را از فهرست باز کنید.</Empty>
        ) : null}
        {report ? <ReportEditor key={report.code} report={report} /> : null}
        {report ? <ReportFindings report={report} /> : null}
      </div>
    </SessionFrame>
  )
}
