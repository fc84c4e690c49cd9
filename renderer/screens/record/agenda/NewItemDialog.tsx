import { useState } from 'react'
import { agendaItemKindChoices } from '../../../../shared/records/agendaItem.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useRecording } from '../useRecording.ts'

type Kind = Row<'agendaItem'>['kind']

const options = Object.entries(agendaItemKindChoices).map(([value, label]) => ({ value: value as Kind, label }))

/** Puts an item on the agenda that nobody had foreseen, below the one that is dealt with. */
export function NewItemDialog({ onClose }: { onClose: () => void }) {
  const { act } = useRecording()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<Kind>('notice')
  const save = async (): Promise<void> => {
    if (await act('addItem', { title: title.trim(), kind })) onClose()
  }
  return (
    <Modal
      title="دستور جدید"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" isDisabled={title.trim() === ''} onPress={() => void save()}>
            افزودن
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          if (title.trim() !== '') void save()
        }}
      >
        <Field label="عنوان" value={title} onChange={setTitle} autoFocus />
        <Choice label="نوع" value={kind} options={options} onChange={setKind} />
      </form>
    </Modal>
  )
}
