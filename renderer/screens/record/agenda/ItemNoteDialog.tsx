import { useState } from 'react'
import type { Row } from '../../../../shared/records/index.ts'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useRecording } from '../useRecording.ts'

export type ItemNote = 'postponed' | 'withdrawn'

const titles: Readonly<Record<ItemNote, string>> = {
  postponed: 'به تعویق انداختن دستور',
  withdrawn: 'پس گرفتن دستور',
}

/** Puts the item off or notes that it was taken back, and why or until when. */
export function ItemNoteDialog({
  item,
  what,
  onClose,
}: {
  item: Row<'agendaItem'>
  what: ItemNote
  onClose: () => void
}) {
  const { act } = useRecording()
  const [note, setNote] = useState('')
  const save = async (): Promise<void> => {
    await act('noteItem', { item: item.code, what, note })
    onClose()
  }
  return (
    <Modal
      title={titles[what]}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => void save()}>
            ثبت
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>«{withFigures(item.title)}»</p>
      <Field
        label={what === 'postponed' ? 'تا چه زمانی، یا چرا (اختیاری)' : 'دلیل (اختیاری)'}
        value={note}
        onChange={setNote}
        autoFocus
      />
    </Modal>
  )
}
