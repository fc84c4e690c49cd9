import * as z from 'zod'
import { isLunarLike } from '../persian/calendarDay.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate, isoToJalali, monthName } from '../persian/jalali.ts'
import { parseDay } from '../persian/parseDay.ts'
import { type CellContext, read, refused } from './cell.ts'
import { asText, type ColumnBase, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell } from './readingChoices.ts'

/** ISO day; Jalali days such as 1401/10/18 are read too. */
const schema = z.codec(
  z
    .string({ error: issue => required(issue, 'تاریخ در JSON متن است، مانند "1401/10/18".') })
    .max(60, 'این تاریخ بیش از اندازه بلند است؛ آن را مانند 1401/10/18 بنویسید.'),
  z.string(),
  {
    decode: (written, context) => {
      const day = parseDay(written)
      if (day.ok) return day.iso
      context.issues.push({ code: 'custom', message: day.message, input: written })
      return z.NEVER
    },
    encode: day => day,
  },
)

function readDay(text: string, _: ColumnBase, { choices }: CellContext): ReadCell {
  const day = parseDay(text, choices)
  if (day.ok) return read(day.iso)
  if (day.reason !== 'ambiguous') return refused(day.message)
  const { about, message } = day
  const readings = day.readings.map(({ choice, label, iso }) => ({ choice, label, value: iso }))
  return { ok: false, message, doubt: { reason: 'ambiguous', about, readings } }
}

/** Figures of some years might be taken for lunar ones; a month's name says that they are not. */
const isInWords = (value: Value) => isLunarLike(isoToJalali(String(value)).year)

function slashed(value: Value): string {
  const { year, month, day } = isoToJalali(String(value))
  if (isInWords(value)) return `${day} ${monthName(month)} ${year}`
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`
}

const inPersian = (value: Value): string => formatJalaliDate(String(value), isInWords(value) ? 'long' : 'numeric')

/** ISO 8601 day, '2023-01-08'; Jalali on screen and paper. */
export const date: ColumnType<string> = {
  ...asText,
  nature: 'time',
  dates: 'day',
  schema: () => schema,
  hint: 'مانند ۱۴۰۳/۰۷/۱۲',
  read: readDay,
  show: inPersian,
  print: inPersian,
  edit: value => toPersianDigits(slashed(value)),
  copy: slashed,
  rank: iso => iso,
}
