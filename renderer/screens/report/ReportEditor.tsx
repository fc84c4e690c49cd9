import type { EditorView } from '@codemirror/view'
import { ClashNote } from './draft/ClashNote.tsx'
import { LockNote } from './draft/LockNote.tsx'
import { RecoveryNote } from './draft/RecoveryNote.tsx'
import type { OpenReport } from './draft/useReport.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { FactText } from './narrative/FactText.tsx'
import styles from './Report.module.css'
import { ReportDetails } from './ReportDetails.tsx'
import { ReportHead } from './ReportHead.tsx'
import { ReportRecords } from './ReportRecords.tsx'

interface ReportEditorProps {
  report: OpenReport
  /** Hands the text's editor out, for what leads into it. */
  onReady: (view: EditorView | null) => void
}

/** The report's text and what belongs to it; everything saves by itself. */
export function ReportEditor({ report, onReady }: ReportEditorProps) {
  return (
    <article className={styles['editor']}>
      <ReportHead report={report} />
      <RecoveryNote report={report} />
      {report.draft.phase === 'clash' ? <ClashNote report={report} /> : null}
      {report.isLocked ? <LockNote /> : null}
      <ReportDetails report={report} />
      <FactText
        label="متن گزارش"
        hint="متن گزارش را بنویسید. برای درج رقمی از داده‌ها «{{» بزنید؛ عنوان با «# » آغاز می‌شود."
        place={{ report: report.code }}
        text={String(report.row['narrative'] ?? '')}
        isLocked={report.isLocked}
        hasTools
        onChange={text => report.edit({ narrative: text })}
        onReady={onReady}
      />
      <KeyFigures report={report} />
      <ReportRecords department={String(report.row['department'])} />
    </article>
  )
}
