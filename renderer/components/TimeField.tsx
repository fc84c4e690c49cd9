import { useState } from 'react'
import { toLatinDigits, toPersianDigits } from '../../shared/persian/digits.ts'
import { Field } from './Field.tsx'

/** A time of day as people type it: ۹، ۹:۳۰، ۹/۳۰، ۰۹۳۰. @returns 'HH:MM', undefined when it is none */
function readTime(typed: string): string | undefined {
  const digits = toLatinDigits(typed).trim()
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})(?:[:.٫/ ](\d{2}))?$/.exec(digits) ?? /^(\d{1,2})(\d{2})$/.exec(digits) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

export function TimeField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (time: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : readTime(typed)
  const commit = (): void => {
    if (typed === null || read === undefined) return
    onChange(read)
    setTyped(null)
  }
  return (
    <Field
      label={label}
      value={typed ?? toPersianDigits(value)}
      onChange={setTyped}
      onBlur={commit}
      error={read === undefined ? 'ساعت را مانند ۹:۳۰ بنویسید.' : undefined}
    />
  )
}
