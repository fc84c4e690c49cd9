import { Minus, Plus } from 'lucide-react'
import type { RichText } from '../../../../shared/document.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { Button } from '../../../components/Button.tsx'
import { Splitter } from '../../../components/Splitter.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import shared from '../Console.module.css'
import { useConsole } from '../useConsole.ts'
import styles from './Notes.module.css'
import { changeNotesSize, heights, notesId, setNotesHeight, useNotesView } from './notesView.ts'

/** What to say to the slide at hand, as large as its reader likes. */
export function NotesPane() {
  const { current } = useConsole()
  const { size, height } = useNotesView()
  return (
    <section className={`${shared['card']} ${styles['notes']}`} aria-label="یادداشت سخنران">
      <div className={styles['edge']}>
        <Splitter label="بلندی یادداشت" height={height} bounds={heights} onMove={setNotesHeight} />
      </div>
      <header>
        <h2>یادداشت سخنران</h2>
        <Button look="quiet" icon aria-label="یادداشت کوچک‌تر" onPress={() => changeNotesSize(-1)}>
          <Minus size={16} />
        </Button>
        <span aria-live="polite">{toPersianDigits(String(size))}</span>
        <Button look="quiet" icon aria-label="یادداشت بزرگ‌تر" onPress={() => changeNotesSize(1)}>
          <Plus size={16} />
        </Button>
      </header>
      <NotesText notes={current?.slide.notes ?? []} size={size} />
    </section>
  )
}

function NotesText({ notes, size }: { notes: readonly RichText[]; size: number }) {
  return (
    // Long notes scroll by themselves, also with the keyboard.
    <div
      id={notesId}
      className={styles['notesText']}
      style={{ fontSize: size }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label="متن یادداشت"
    >
      {notes.length === 0 ? <p className={shared['soft']}>این اسلاید یادداشتی ندارد.</p> : null}
      {notes.map((text, i) => (
        // Paragraphs have no names of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <NoteText key={i} text={text} />
      ))}
    </div>
  )
}

/** A paragraph whose figures are those of the records, marked as such. */
function NoteText({ text }: { text: RichText }) {
  return (
    <p>
      {text.map((span, i) =>
        span.fact === undefined ? (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i}>{withFigures(span.text)}</span>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={i}>{withFigures(span.text)}</mark>
        ),
      )}
    </p>
  )
}
