import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'
import styles from './Agenda.module.css'

interface QuietCountProps {
  label: string
  value: number | null
  onCommit: (value: number | null) => void
}

/** A whole number in a row, with its unit beside it; what is no number is given back. */
export function QuietCount({ label, value, onCommit }: QuietCountProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    const digits = toLatinDigits(typed ?? '').trim()
    const next = digits === '' ? null : Number(digits)
    if (typed !== null && next !== value && (next === null || /^\d{1,4}$/.test(digits))) onCommit(next)
    setTyped(null)
  }
  const shown = typed ?? (value === null ? '' : toPersianDigits(String(value)))
  return (
    <TextField
      aria-label={label}
      className={styles['minutes'] ?? ''}
      value={shown}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') commit()
      }}
    >
      <Input autoComplete="off" inputMode="numeric" placeholder="–" />
      <span aria-hidden className={styles['unit']}>
        {label}
      </span>
    </TextField>
  )
}
