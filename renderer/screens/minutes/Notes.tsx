import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Row } from '../../../shared/records/index.ts'
import { sessionNoteChoices } from '../../../shared/records/sessionNote.ts'
import { Button } from '../../components/Button.tsx'
import { Pill } from '../../components/Pill.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Minutes.module.css'
import { NoteForm } from './NoteForm.tsx'
import { useMinutes } from './useMinutes.ts'

/** Letters read, occurrences, guests, closing remarks. */
export function Notes() {
  const { session, isFixed, act } = useMinutes()
  const [edited, setEdited] = useState<Row<'sessionNote'> | null>(null)
  return (
    <section className={styles['part']} aria-labelledby="notes">
      <h2 id="notes">نامه‌ها، رویدادها، مدعوان و سخنان پایانی</h2>
      <ul className={styles['rows']}>
        {session.rows.sessionNote.map(note => (
          <li key={note.code}>
            <span>
              <b>{sessionNoteChoices[note.kind]}:</b> {withFigures(note.text)}{' '}
              {note.openness === 'closed' ? <Pill tone="bad">غیرعلنی</Pill> : null}
            </span>
            {isFixed ? null : (
              <span className={styles['buttons']}>
                <Button look="quiet" icon aria-label={`ویرایش «${note.text}»`} onPress={() => setEdited(note)}>
                  <Pencil size={15} />
                </Button>
                <Button
                  look="quiet"
                  icon
                  aria-label={`حذف «${note.text}»`}
                  onPress={() => void act('removeNote', { code: note.code })}
                >
                  <Trash2 size={15} />
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isFixed ? null : <NoteForm key={edited?.code ?? 'new'} note={edited} onDone={() => setEdited(null)} />}
    </section>
  )
}
