import * as z from 'zod'
import type { Row } from '../../../shared/records/index.ts'
import { sessionNoteChoices } from '../../../shared/records/sessionNote.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Field } from '../../components/Field.tsx'
import { Tick } from '../../components/Tick.tsx'
import { useKeptWords } from '../../drafts/useKeptWords.ts'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'

type NoteKind = Row<'sessionNote'>['kind']
const noteSchema = z.object({
  kind: z.enum(Object.keys(sessionNoteChoices) as [NoteKind, ...NoteKind[]]),
  text: z.string(),
  isClosed: z.boolean(),
})
const kinds = Object.entries(sessionNoteChoices).map(([value, label]) => ({ value: value as NoteKind, label }))

/** A new note, or one that is said anew: kept on this machine until it is recorded or let go. */
export function NoteForm({ note, onDone }: { note: Row<'sessionNote'> | null; onDone: () => void }) {
  const { session, act } = useMinutes()
  const { words, change, forget } = useKeptWords(
    `minutes/${session.code}/note/${note?.code ?? ''}`,
    { kind: note?.kind ?? 'correspondence', text: note?.text ?? '', isClosed: note?.openness === 'closed' },
    noteSchema,
  )
  const end = (): void => {
    forget()
    onDone()
  }
  const save = async (): Promise<void> => {
    if (await act('putNote', { code: note?.code ?? null, ...words })) end()
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
      <Choice label="نوع" value={words.kind} options={kinds} onChange={kind => change({ kind })} />
      <Field label="متن" value={words.text} onChange={text => change({ text })} autoFocus={note !== null} />
      <Tick isSelected={words.isClosed} onChange={isClosed => change({ isClosed })}>
        غیرعلنی
      </Tick>
      <div className={styles['buttons']}>
        <Button type="submit">{note === null ? 'افزودن' : 'ذخیره'}</Button>
        {note === null ? null : <Button onPress={end}>انصراف</Button>}
      </div>
    </form>
  )
}
