import { useState } from 'react'
import type { Row } from '../../../shared/records/index.ts'
import { sessionNoteChoices } from '../../../shared/records/sessionNote.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { Tick } from '../../components/Tick.tsx'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'

type NoteKind = Row<'sessionNote'>['kind']
const kinds = Object.entries(sessionNoteChoices).map(([value, label]) => ({ value: value as NoteKind, label }))

/** A new note, or one that is said anew. */
export function NoteForm({ note, onDone }: { note: Row<'sessionNote'> | null; onDone: () => void }) {
  const { act } = useMinutes()
  const [kind, setKind] = useState<NoteKind>(note?.kind ?? 'correspondence')
  const [text, setText] = useState(note?.text ?? '')
  const [isClosed, setClosed] = useState(note?.openness === 'closed')
  const save = async (): Promise<void> => {
    if (!(await act('putNote', { code: note?.code ?? null, kind, text, isClosed }))) return
    setText('')
    setClosed(false)
    onDone()
  }
  return (
    <form
      className={styles['form']}
      aria-label={note === null ? 'یادداشت جدید' : 'ویرایش یادداشت'}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Choice label="نوع" value={kind} options={kinds} onChange={setKind} />
      <Field label="متن" value={text} onChange={setText} autoFocus={note !== null} />
      <Tick isSelected={isClosed} onChange={setClosed}>
        غیرعلنی
      </Tick>
      <div className={styles['buttons']}>
        <Button type="submit">{note === null ? 'افزودن' : 'ذخیره'}</Button>
        {note === null ? null : <Button onPress={onDone}>انصراف</Button>}
      </div>
    </form>
  )
}
