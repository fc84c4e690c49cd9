import type { EditorView } from '@codemirror/view'
import { Splitter } from '../../components/Splitter.tsx'
import { changeDesk, rowsHeights, useDesk } from '../../state/desk.ts'
import { ClashNote } from './draft/ClashNote.tsx'
import { LockNote } from './draft/LockNote.tsx'
import { RecoveryNote } from './draft/RecoveryNote.tsx'
import type { OpenReport } from './draft/useReport.ts'
import { KeyFigures } from './KeyFigures.tsx'
import { FactText } from './narrative/FactText.tsx'
import styles from './Report.module.css'
import { ReportHead } from './ReportHead.tsx'
import { ReportRecords } from './ReportRecords.tsx'

interface ReportEditorProps {
  report: OpenReport
  /** Hands the text's editor out, for what leads into it. */
  onReady: (view: EditorView | null) => void
  /** The table at hand has the whole screen. */
  isTableAlone: boolean
  onTableAlone: (isAlone: boolean) => void
}

/** The report's text and what belongs to it; everything saves by itself. */
export function ReportEditor({ report, onReady, isTableAlone, onTableAlone }: ReportEditorProps) {
  const { rowsHeight } = useDesk()
  return (
    <article className={styles['editor']}>
      <ReportHead report={report} />
      <div className={styles['text']}>
        <RecoveryNote report={report} />
        {report.draft.phase === 'clash' ? <ClashNote report={report} /> : null}
        {report.isLocked ? <LockNote /> : null}
        <FactText
          label="متن گزارش"
          hint="متن گزارش را بنویسید. برای درج رقمی از داده‌ها «{{» بزنید؛ عنوان با «# » و فهرست با «- » آغاز می‌شود."
          place={{ report: report.code }}
          text={String(report.row['narrative'] ?? '')}
          isLocked={report.isLocked}
          hasTools
          onChange={text => report.edit({ narrative: text })}
          onReady={onReady}
        />
        <KeyFigures report={report} />
      </div>
      <div className={styles['edge']}>
        <Splitter
          label="بلندی جدول‌ها"
          height={rowsHeight}
          bounds={rowsHeights}
          onMove={height => changeDesk({ rowsHeight: height })}
        />
      </div>
      <ReportRecords department={String(report.row['department'])} isAlone={isTableAlone} onAlone={onTableAlone} />
    </article>
  )
}
