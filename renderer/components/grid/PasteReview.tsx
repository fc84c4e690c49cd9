import { useState } from 'react'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { CellEntry } from '../../../shared/tables/readEntry.ts'
import { Button } from '../Button.tsx'
import { Modal } from '../Modal.tsx'
import { DoubtfulCell } from './DoubtfulCell.tsx'
import { readAgain, writePaste } from './gridPaste.ts'
import { useGrid } from './gridStore.ts'
import styles from './Paste.module.css'
import { PasteLeft } from './PasteLeft.tsx'
import { PasteQuestions } from './PasteQuestions.tsx'
import { useParts } from './parts.ts'
import type { PasteCell, PastePlan, PendingPaste } from './pastePlan.ts'

/** Doubtful cells that are shown; the others wait in the grid. */
const mostShown = 100

/** What a paste would write, before it does. */
export function PasteReview() {
  const pending = useGrid(state => state.paste)
  return pending ? <Review pending={pending} /> : null
}

const nameOf = ({ row, column, text }: PasteCell) => `${row} ${column} ${text}`

function Review({ pending }: { pending: PendingPaste }) {
  const parts = useParts()
  const { store } = parts
  const { plan, target } = pending
  const { choices = {}, asRecords = false } = target
  const [answers, setAnswers] = useState<ReadonlyMap<string, CellEntry>>(new Map())
  const cells = plan.cells.map(cell => ({ ...cell, entry: answers.get(nameOf(cell)) ?? cell.entry }))
  const bad = plan.cells.filter(({ entry }) => entry.is === 'bad')
  const left = cells.filter(({ entry }) => entry.is !== 'value').length
  const close = (): void => store.setState({ paste: null, isFocused: true })
  const answer = (next: ReadingChoices): void => void readAgain(pending, { choices: next, asRecords }, parts)
  const paste = (): void => {
    void writePaste({ ...plan, cells }, parts)
    close()
  }
  return (
    <Modal
      isOpen
      wide
      onClose={close}
      title="پیش از چسباندن ببینید"
      actions={
        <>
          <Button look="primary" onPress={paste} isDisabled={cells.length === 0}>
            {toPersianDigits(`چسباندن ${cells.length - left} خانه`)}
          </Button>
          <Button onPress={close}>انصراف</Button>
        </>
      }
    >
      <p>{summary(plan, left)}</p>
      <PasteQuestions cells={plan.cells} choices={choices} onAnswer={answer} />
      <PasteLeft
        plan={plan}
        asRecords={asRecords}
        onChange={isWanted => void readAgain(pending, { choices, asRecords: isWanted }, parts)}
      />
      {bad.length === 0 ? null : (
        <ul className={styles['doubts']}>
          {bad.slice(0, mostShown).map(cell => (
            <DoubtfulCell
              key={nameOf(cell)}
              cell={cell}
              choices={choices}
              answer={answers.get(nameOf(cell))}
              onAnswer={entry => setAnswers(old => new Map([...old, [nameOf(cell), entry]]))}
            />
          ))}
        </ul>
      )}
    </Modal>
  )
}

function summary({ cells, added, beyond, hasHeader, unplaced }: PastePlan, left: number): string {
  const changed = new Set(cells.flatMap(({ key }) => (key === null ? [] : [key]))).size
  const parts = [
    hasHeader ? 'ستون‌ها از روی سرستون‌ها شناخته شد' : '',
    changed > 0 ? `${changed} ردیف موجود نوشته می‌شود` : '',
    added > 0 ? `${added} ردیف افزوده می‌شود` : '',
    beyond > 0 && unplaced.length === 0 ? `${beyond} خانه بیرون از جدول می‌افتد و چسبانده نمی‌شود` : '',
    left > 0 ? `${left} خانه خوانده نشد و تا درست نشود در جدول نشان‌دار می‌ماند` : `هر ${cells.length} خانه خوانده شد`,
  ]
  return toPersianDigits(`${parts.filter(Boolean).join('؛ ')}.`)
}
