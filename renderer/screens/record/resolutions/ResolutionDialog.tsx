import { useState } from 'react'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { nextResolutionSerial, numberOf } from '../../../../shared/recording/nextResolution.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { councilOf } from '../../../../shared/session/sessionRows.ts'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { FactText } from '../../report/narrative/FactText.tsx'
import { useRecording } from '../useRecording.ts'
import styles from '../votes/Votes.module.css'

interface ResolutionDialogProps {
  item: Row<'agendaItem'>
  /** The vote that carried a new one. */
  held?: HeldVote
  /** One that is written anew. */
  resolution?: Row<'resolution'>
  onClose: () => void
}

/** What the council decided, with its number worked out already; its figures are facts. */
export function ResolutionDialog({ item, held, resolution, onClose }: ResolutionDialogProps) {
  const { session, act, refusal } = useRecording()
  const [title, setTitle] = useState(resolution?.title ?? item.title)
  const [text, setText] = useState(resolution?.text ?? `ماده واحده: ${item.title}`)
  const [emphasis, setEmphasis] = useState(resolution?.emphasis ?? '')
  const [addressee, setAddressee] = useState(resolution?.addressee ?? `شهردار محترم ${councilOf(session).city}`)
  const [letterNumber, setLetterNumber] = useState(resolution?.letterNumber ?? '')
  const [isTried, setTried] = useState(false)
  const number =
    resolution !== undefined && letterNumber === (resolution.letterNumber ?? '')
      ? resolution.number
      : numberOf(
          session,
          item,
          resolution?.serial ?? nextResolutionSerial(session),
          letterNumber === '' ? null : letterNumber,
        )
  const save = async (): Promise<void> => {
    setTried(true)
    const words = { title, text, emphasis, addressee, letterNumber }
    const done =
      resolution !== undefined
        ? await act('editResolution', { resolution: resolution.code, ...words })
        : held !== undefined &&
          (await act('addResolution', { item: item.code, vote: held.vote.code, serial: null, ...words }))
    if (done) onClose()
  }
  return (
    <Modal
      title={`مصوبهٔ ${number}`}
      isOpen
      wide
      onClose={onClose}
      failure={isTried ? refusal : undefined}
      actions={
        <>
          <Button look="primary" onPress={() => void save()}>
            {resolution === undefined ? 'ثبت مصوبه' : 'ذخیره'}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <Field label="عنوان" value={title} onChange={setTitle} autoFocus />
        <div className={styles['text']}>
          <p>متن مصوبه</p>
          <FactText
            label="متن مصوبه"
            hint="متن مصوبه را بنویسید. برای درج رقمی از داده‌ها «{{» بزنید؛ قالب «به رقم و حروف» مبلغ را هر دو می‌نویسد."
            place={{ record: { kind: 'agendaItem', key: item.code } }}
            text={text}
            isLocked={false}
            hasTools={false}
            onChange={setText}
            onReady={() => undefined}
          />
        </div>
        <Field label="با قید (اختیاری)" value={emphasis} onChange={setEmphasis} />
        <div className={styles['pair']}>
          <Field label="گیرنده" value={addressee} onChange={setAddressee} />
          <Field label="شمارهٔ نامهٔ ابلاغ (اختیاری)" value={letterNumber} onChange={setLetterNumber} />
        </div>
      </div>
    </Modal>
  )
}
