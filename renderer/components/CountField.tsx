import { useState } from 'react'
import { toLatinDigits, toPersianDigits } from '../../shared/persian/digits.ts'
import { Field } from './Field.tsx'

interface CountFieldProps {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  hint?: string
  optional?: boolean
}

/** A whole number in any digits; kept when the field is left. */
export function CountField({ label, value, onChange, hint, optional = false }: CountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const digits = toLatinDigits(typed ?? '').replace(/[٬,\s]/g, '')
  const isEmpty = typed !== null && digits === ''
  const isBad = typed !== null && !(isEmpty ? optional : /^\d{1,9}$/.test(digits))
  const commit = (): void => {
    if (typed === null || isBad) return
    onChange(isEmpty ? null : Number(digits))
    setTyped(null)
  }
  return (
    <Field
      label={label}
      value={typed ?? (value === null ? '' : toPersianDigits(String(value)))}
      onChange={setTyped}
      onBlur={commit}
      // A form that is sent by Enter has what was typed.
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit()
      }}
      error={isBad ? 'عدد درستی بنویسید، مانند ۱۲.' : undefined}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}
