import { useState } from 'react'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import { readTypedDay } from '../../shared/persian/typedDay.ts'
import { Field } from './Field.tsx'
import { todayInTehran } from './today.ts'

interface DayFieldProps {
  label: string
  /** ISO 8601 day. */
  value: string | null
  onChange: (iso: string | null) => void
  /** May be left empty. */
  optional?: boolean
}

/** A Jalali day, typed as people write it; what was understood is said below with its weekday. */
export function DayField({ label, value, onChange, optional = false }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value === null ? '' : formatJalaliDate(value, 'long'))
  const read = typed === null || typed.trim() === '' ? undefined : readTypedDay(typed, todayInTehran())
  const commit = (): void => {
    if (typed === null) return
    if (typed.trim() === '' && optional) onChange(null)
    else if (read?.ok) onChange(read.iso)
    else return
    setTyped(null)
  }
  const missing = typed !== null && typed.trim() === '' && !optional
  const error = missing ? 'تاریخ را بنویسید.' : read?.ok === false ? read.message : undefined
  const day = read?.ok ? read.iso : typed === null ? value : null
  return (
    <Field
      label={label}
      value={text}
      onChange={setTyped}
      onBlur={commit}
      error={error}
      hint={day === null ? 'مانند ۱۴۰۱/۱۰/۱۸، ۱۸ دی یا یکشنبه' : formatJalaliDate(day, 'weekday')}
    />
  )
}
