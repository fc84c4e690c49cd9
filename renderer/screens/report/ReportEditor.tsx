import type { EditorView } from '@codemirror/view'
import { useRef, useState } from 'react'
import { ClashNote } from './draft/ClashNote.tsx'
import { LockNote } from './draft/LockNote.tsx'
import { RecoveryNote } from './draft/RecoveryNote.tsx'
import type { OpenReport } from './draft/useReport.ts'
import { FactPicker } from './facts/FactPicker.tsx'
import { FactPopover } from './facts/FactPopover.tsx'
import { narrativeReferences, useResolved } from './facts/useResolved.ts'
import { KeyFigures } from './KeyFigures.tsx'
import type { ReferencePlace } from './narrative/factChips.ts'
import { NarrativeEditor } from './narrative/NarrativeEditor.tsx'
import { NarrativeTools } from './narrative/NarrativeTools.tsx'
import { sentenceAbout } from './narrative/sentenceAbout.ts'
import styles from './Report.module.css'
import { ReportDetails } from './ReportDetails.tsx'
import { ReportHead } from './ReportHead.tsx'
import { ReportRecords } from './ReportRecords.tsx'

/** A stretch of the text that a figure takes the place of. */
interface Stretch {
  from: number
  to: number
}

interface ReportEditorProps {
  report: OpenReport
  /** Hands the text's editor out, for what leads into it. */
  onReady: (view: EditorView | null) => void
}

/** The report's text and what belongs to it; everything saves by itself. */
export function ReportEditor({ report, onReady }: ReportEditorProps) {
  const view = useRef<EditorView | null>(null)
  const [wish, setWish] = useState<Stretch | null>(null)
  const [open, setOpen] = useState<{ place: ReferencePlace; chip: Element } | null>(null)
  const narrative = String(report.row['narrative'] ?? '')
  const resolved = useResolved(report.code, narrativeReferences(narrative))

  /** Puts a text in the place of a stretch, as one step that can be undone; the cursor stands behind it. */
  const put = ({ from, to }: Stretch, insert: string): void => {
    view.current?.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input',
      scrollIntoView: true,
    })
    setWish(null)
    setOpen(null)
    // The dialog gives the focus back when it is gone.
    setTimeout(() => view.current?.focus(), 60)
  }
  return (
    <article className={styles['editor']}>
      <ReportHead report={report} />
      <RecoveryNote report={report} />
      {report.draft.phase === 'clash' ? <ClashNote report={report} /> : null}
      {report.isLocked ? <LockNote /> : null}
      <ReportDetails report={report} />
      {report.isLocked ? null : <NarrativeTools view={view} onWish={() => setWish(stretchOf(view.current))} />}
      <NarrativeEditor
        label="متن گزارش"
        text={narrative}
        isLocked={report.isLocked}
        resolved={resolved}
        onReady={editor => {
          view.current = editor
          onReady(editor)
        }}
        onChange={text => report.edit({ narrative: text })}
        onWish={at => (report.isLocked ? undefined : setWish({ from: at, to: at }))}
        onOpen={(place, chip) => setOpen({ place, chip })}
      />
      <KeyFigures report={report} />
      <ReportRecords department={String(report.row['department'])} />
      {wish === null ? null : (
        <FactPicker
          report={report.code}
          sentence={sentenceAbout(narrative, wish.from, wish.to, resolved)}
          onPick={({ reference }) => put(wish, `{{${reference}}}`)}
          onClose={() => {
            setWish(null)
            setTimeout(() => view.current?.focus(), 60)
          }}
        />
      )}
      {open === null ? null : (
        <FactPopover
          chip={open.chip}
          resolved={resolved.get(open.place.reference)}
          isLocked={report.isLocked}
          onFormat={reference => put(open.place, `{{${reference}}}`)}
          onRemove={() => put(open.place, '')}
          onReplace={() => {
            setOpen(null)
            setWish(open.place)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </article>
  )
}

function stretchOf(view: EditorView | null): Stretch {
  const { from, to } = view?.state.selection.main ?? { from: 0, to: 0 }
  return { from, to }
}
