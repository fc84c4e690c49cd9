import type { EditorView } from '@codemirror/view'
import { useCallback, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { Empty } from '../../components/Empty.tsx'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { ReportList } from '../collect/ReportList.tsx'
import { useReport } from './draft/useReport.ts'
import { showParagraph } from './narrative/paragraphs.ts'
import styles from './Report.module.css'
import { ReportEditor } from './ReportEditor.tsx'
import { ReportFindings } from './ReportFindings.tsx'

/** One department's report: its text with figures from the records, and what the rules say of it. */
export default function ReportScreen() {
  const report = useReport()
  const view = useRef<EditorView | null>(null)
  const [search] = useSearchParams()
  const paragraph = Number(search.get('paragraph') ?? 0)
  const ready = (editor: EditorView | null): void => {
    view.current = editor
    if (editor !== null && paragraph > 0) showParagraph(editor, paragraph)
  }
  const show = useCallback((wanted: number): void => {
    if (view.current) showParagraph(view.current, wanted)
  }, [])
  return (
    <SessionFrame stage="collect">
      <div className={styles['screen']}>
        <ReportList />
        {report === null ? (
          <Empty title="این گزارش در پایگاه داده نیست">شاید حذف شده باشد؛ گزارش دیگری را از فهرست باز کنید.</Empty>
        ) : null}
        {report ? <ReportEditor key={report.code} report={report} onReady={ready} /> : null}
        {report ? <ReportFindings report={report.code} department={report.row['department']} onShow={show} /> : null}
      </div>
    </SessionFrame>
  )
}
