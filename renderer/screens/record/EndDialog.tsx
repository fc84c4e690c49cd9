import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { itemPhase } from '../../../shared/recording/liveState.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useRecording } from './useRecording.ts'

/** Ends the session, and says first what ends with it. */
export function EndDialog({ onClose }: { onClose: () => void }) {
  const { session, state, act } = useRecording()
  const [note, setNote] = useState('')
  const waiting = session.rows.agendaItem.filter(item => itemPhase(session, item.code) === 'waiting')
  const end = async (): Promise<void> => {
    await act('endSession', { note })
    onClose()
  }
  return (
    <Modal
      title="پایان جلسه"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => void end()}>
            ثبت پایان جلسه
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>{toPersianDigits(`خروج ${state.present.size} نفر حاضر با همین زمان ثبت می‌شود.`)}</p>
      {state.vote === null ? null : <p>رأی‌گیری در جریان ناتمام می‌ماند و نتیجه‌ای از آن ثبت نمی‌شود.</p>}
      {state.minutes?.nextDate == null ? <p>روز و ساعت جلسهٔ بعد هنوز اعلام نشده است.</p> : null}
      {waiting.length === 0 ? null : (
        <p>به این دستورها پرداخته نشده است: {withFigures(waiting.map(({ title }) => `«${title}»`).join('، '))}</p>
      )}
      <Field label="توضیح (اختیاری)" value={note} onChange={setNote} />
    </Modal>
  )
}
