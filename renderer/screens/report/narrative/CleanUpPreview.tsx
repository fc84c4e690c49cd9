import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { wordDiff } from '../../../../shared/persian/wordDiff.ts'
import { Button } from '../../../components/Button.tsx'
import { DiffText } from '../../../components/history/DiffText.tsx'
import { Modal } from '../../../components/Modal.tsx'

interface CleanUpPreviewProps {
  before: string
  after: string
  onApply: () => void
  onClose: () => void
}

/** What cleaning up would change, before it does; it is then one step that can be undone. */
export function CleanUpPreview({ before, after, onApply, onClose }: CleanUpPreviewProps) {
  const lines = changedLines(before, after)
  return (
    <Modal
      title="اصلاح نگارش"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="primary" onPress={onApply}>
            اعمال اصلاح
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>{toPersianDigits(`${lines.length} بند پیراسته می‌شود. رقم‌های پیوسته دست نمی‌خورند.`)}</p>
      {lines.map(({ number, was, is }) => (
        <DiffText key={number} parts={wordDiff(was, is)} />
      ))}
    </Modal>
  )
}

/** Cleaning up keeps lines as they are, so each stands beside what it becomes. */
function changedLines(before: string, after: string): { number: number; was: string; is: string }[] {
  const now = after.split('\n')
  return before.split('\n').flatMap((was, number) => {
    const is = now[number] ?? ''
    return was === is ? [] : [{ number, was: shown(was), is: shown(is) }]
  })
}

/** A half-space is nothing to see: the preview shows where it stands. */
const shown = (text: string) => text.replaceAll('\u200C', '\u200C\u2E31\u200C')
