import { Copy } from 'lucide-react'
import { reminderLetters } from '../../../../shared/domain/reminderLetter.ts'
import type { BoardRow } from '../../../../shared/domain/reportBoard.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../../shared/tables/change.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { useRecords, useSession } from '../../../session/useSession.ts'
import { useToasts } from '../../../state/toasts.ts'
import styles from './Board.module.css'

interface ReminderDialogProps {
  rows: readonly BoardRow[]
  onClose: () => void
}

/** Letters that remind departments of what they have not sent: read here, and copied into the office's own. */
export function ReminderDialog({ rows, onClose }: ReminderDialogProps) {
  const session = useSession()
  const [council] = useRecords('council')
  if (session === undefined) return null
  const { numberInTerm, date } = session
  const text = reminderLetters(rows, { council: calledWithCity(council), numberInTerm, date })
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    useToasts.getState().show({ tone: 'done', text: 'متن یادآوری کپی شد؛ آن را در نامهٔ خود بچسبانید.' })
    onClose()
  }
  const [first] = rows
  return (
    <Modal
      isOpen
      wide
      title={
        rows.length === 1
          ? `متن یادآوری به «${first?.department.name}»`
          : toPersianDigits(`متن یادآوری به ${rows.length} واحد`)
      }
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => void copy()}>
            <Copy size={16} aria-hidden />
            کپی متن
          </Button>
          <Button onPress={onClose}>بستن</Button>
        </>
      }
    >
      <pre className={styles['letter']}>{text}</pre>
    </Modal>
  )
}

function calledWithCity({ name = 'شورا', city = '' }: JsonRow = {}): string {
  return String(name).includes(String(city)) ? String(name) : `${String(name)} ${String(city)}`
}
