import { Check } from 'lucide-react'
import { useState } from 'react'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { CellEntry } from '../../../shared/tables/readEntry.ts'
import { Field } from '../Field.tsx'
import styles from './Paste.module.css'
import { useParts } from './parts.ts'
import type { PasteCell } from './pastePlan.ts'

interface DoubtfulCellProps {
  cell: PasteCell
  choices: ReadingChoices
  answer: CellEntry | undefined
  onAnswer: (entry: CellEntry) => void
}

/** A pasted cell that must be mended. */
export function DoubtfulCell({ cell, choices, answer, onAnswer }: DoubtfulCellProps) {
  const { actions, model } = useParts()
  const [text, setText] = useState(cell.text)
  const { entry, row, key, column } = cell
  const header = model.columns[column]?.column.header ?? ''
  const change = (typed: string): void => {
    setText(typed)
    onAnswer(actions.readPasted(key, column, typed, { unit: undefined, row: {}, choices }))
  }
  const isAnswered = answer?.is === 'value'
  return (
    <li className={isAnswered ? styles['answered'] : undefined}>
      <b>
        {isAnswered ? <Check size={14} aria-label="روشن شد" /> : null} {toPersianDigits(`ردیف ${row + 1}`)}، {header}
      </b>
      <Field
        label={entry.is === 'bad' ? entry.message : ''}
        value={text}
        onChange={change}
        error={answer === undefined || answer.is === 'value' ? undefined : answer.message}
      />
    </li>
  )
}
