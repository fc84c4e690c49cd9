import { useState } from 'react'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { wordDiff } from '../../../../shared/persian/wordDiff.ts'
import { Button } from '../../../components/Button.tsx'
import { DiffText } from '../../../components/history/DiffText.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { Tick } from '../../../components/Tick.tsx'

interface CleanUpPreviewProps {
  before: string
  after: string
  onApply: (text: string) => void
  onClose: () => void
}

/** What cleaning up would change, line by line, before it does; what is chosen is one step that can be undone. */
export function CleanUpPreview({ before, after, onApply, onClose }: CleanUpPreviewProps) {
  const lines = changedLines(before, after)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const toggle = (number: number, isChosen: boolean): void =>
    setLeft(isChosen ? new Set([...left].filter(one => one !== number)) : new Set([...left, number]))
  const count = lines.length - left.size
  return (
    <Modal
      title="اصلاح نگارش"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="primary" isDisabled={count === 0} onPress={() => onApply(withoutChanges(before, after, left))}>
            {toPersianDigits(`اعمال ${count} اصلاح`)}
          </Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <p>بندهایی که علامت دارند اصلاح می‌شوند. رقم‌های پیوسته دست نمی‌خورند.</p>
      {lines.map(({ number, was, is }) => (
        <Tick key={number} isSelected={!left.has(number)} onChange={isChosen => toggle(number, isChosen)}>
          <DiffText parts={wordDiff(was, is)} />
        </Tick>
      ))}
    </Modal>
  )
}

/** The cleaned text, with the lines that are left as they were. */
function withoutChanges(before: string, after: string, left: ReadonlySet<number>): string {
  const was = before.split('\n')
  return after
    .split('\n')
    .map((line, number) => (left.has(number) ? (was[number] ?? line) : line))
    .join('\n')
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
