import { useState } from 'react'
import * as z from 'zod'
import type { HeldVote } from '../../../../shared/domain/heldVotes.ts'
import { nextResolutionSerial, numberOf } from '../../../../shared/recording/nextResolution.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { councilOf } from '../../../../shared/session/sessionRows.ts'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useKeptWords } from '../../../drafts/useKeptWords.ts'
import { FactText } from '../../report/narrative/FactText.tsx'
import { useRecording } from '../useRecording.ts'
import styles from '../votes/Votes.module.css'

const wordsSchema = z.object({
  title: z.string(),
  text: z.string(),
  emphasis: z.string(),
  addressee: z.string(),
  letterNumber: z.string(),
})

/** What is typed of a resolution. */
type Words = z.infer<typeof wordsSchema>

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
  const { words, change, forget } = useKeptWords(
    held === undefined ? undefined : `resolution/${held.vote.code}`,
    resolution === undefined ? newWords(item, councilOf(session).city) : wordsOf(resolution),
    wordsSchema,
  )
  const { title, text, emphasis, addressee, letterNumber } = words
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
    const done =
      resolution !== undefined
        ? await act('editResolution', { resolution: resolution.code, ...words })
        : held !== undefined &&
          (await act('addResolution', { item: item.code, vote: held.vote.code, serial: null, ...words }))
    if (!done) return
    forget()
    onClose()
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
        <Field label="عنوان" value={title} onChange={to => change({ title: to })} autoFocus />
        <div className={styles['text']}>
          <p>متن مصوبه</p>
          <FactText
            label="متن مصوبه"
            hint="متن مصوبه را بنویسید. برای درج رقمی از داده‌ها «{{» بزنید؛ قالب «به رقم و حروف» مبلغ را هر دو می‌نویسد."
            place={{ record: { kind: 'agendaItem', key: item.code } }}
            text={text}
            isLocked={false}
            hasTools={false}
            onChange={to => change({ text: to })}
            onReady={() => undefined}
          />
        </div>
        <Field label="با قید (اختیاری)" value={emphasis} onChange={to => change({ emphasis: to })} />
        <div className={styles['pair']}>
          <Field label="گیرنده" value={addressee} onChange={to => change({ addressee: to })} />
          <Field
            label="شمارهٔ نامهٔ ابلاغ (اختیاری)"
            value={letterNumber}
            onChange={to => change({ letterNumber: to })}
          />
        </div>
      </div>
    </Modal>
  )
}

function newWords({ title }: Row<'agendaItem'>, city: string): Words {
  const addressee = `شهردار محترم ${city}`
  return { title, text: `ماده واحده: ${title}`, emphasis: '', addressee, letterNumber: '' }
}

function wordsOf({ title, text, emphasis, addressee, letterNumber }: Row<'resolution'>): Words {
  return { title, text, emphasis: emphasis ?? '', addressee: addressee ?? '', letterNumber: letterNumber ?? '' }
}
