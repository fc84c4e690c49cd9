import { Check } from 'lucide-react'
import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Entry } from '../../../shared/tables/readEntry.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import styles from './Paste.module.css'
import { useParts } from './parts.ts'
import { answerOf, type PasteCell } from './pastePlan.ts'

interface DoubtfulCellProps {
  cell: PasteCell
  answer: Entry | undefined
  onAnswer: (entry: Entry) => void
}

/** A pasted cell that is asked about or that must be mended. */
export function DoubtfulCell({ cell, answer, onAnswer }: DoubtfulCellProps) {
  const { actions, model } = useParts()
  const [text, setText] = useState(cell.text)
  const { entry, row, key, column } = cell
  const header = model.columns[column]?.column.header ?? ''
  const change = (typed: string): void => {
    setText(typed)
    onAnswer(actions.read(key, column, typed))
  }
  const isAnswered = answer?.is === 'value'
  return (
    <li className={isAnswered ? styles['answered'] : undefined}>
      <b>
        {isAnswered ? <Check size={14} aria-label="روشن شد" /> : null} {toPersianDigits(`ردیف ${row + 1}`)}، {header}
      </b>
      {entry.is === 'ask' ? (
        <div className={styles['readings']}>
          <span>{entry.message}</span>
          {entry.readings.map(reading => (
            <Button
              key={reading.label}
              look={isAnswered && answer.value === reading.value ? 'primary' : 'plain'}
              aria-pressed={isAnswered && answer.value === reading.value}
              onPress={() => onAnswer(answerOf(reading))}
            >
              {reading.label}
            </Button>
          ))}
        </div>
      ) : (
        <Field
          label={entry.is === 'bad' ? entry.message : ''}
          value={text}
          onChange={change}
          error={answer?.is === 'bad' ? answer.message : undefined}
        />
      )}
    </li>
  )
}
