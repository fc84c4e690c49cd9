import { toLatinDigits } from '../persian/digits.ts'
import { parseDay } from '../persian/parseDay.ts'
import { quote } from '../persian/quote.ts'
import { parsePeriod } from '../quantities/period.ts'
import { readPeriod } from '../quantities/periodWords.ts'
import { type CellContext, read, refused } from './cell.ts'
import type { ColumnBase } from './columnType.ts'
import type { ReadCell, ReadingChoices } from './readingChoices.ts'

/** A period, whose year may have two digits where somebody has agreed to the century. */
export function readPeriodCell(text: string, _: ColumnBase, { choices = {} }: CellContext): ReadCell {
  const period = readPeriod(text)
  if (period.ok) return read(period.code)
  return period.short === undefined ? refused(period.message) : ofShortYear(text, period.short, period.short, choices)
}

function ofShortYear(written: string, code: string, value: string | number, { shortYears }: ReadingChoices): ReadCell {
  if (shortYears !== undefined) return read(value)
  const { label } = parsePeriod(code)
  const message = `${quote(written)} شاید ${label} باشد؛ سال را چهاررقمی بنویسید یا بگویید که همین است.`
  const readings = [{ choice: { shortYears: 'jalali' as const }, label, value }]
  return { ok: false, message, doubt: { reason: 'ambiguous', about: 'shortYears', readings } }
}

/** «۱۴۰۵», «سال ۱۴۰۵», «سال مالی ۱۴۰۵»; a year of two digits is asked. */
export function readYearCell(text: string, _: ColumnBase, { choices = {} }: CellContext): ReadCell {
  const year = readPeriod(text)
  if (year.ok && /^\d{4}$/.test(year.code)) return read(Number(year.code))
  if (!year.ok && year.short !== undefined && /^\d{4}$/.test(year.short))
    return ofShortYear(text, year.short, Number(year.short), choices)
  const digits = toLatinDigits(text)
  if (/^\d{4}$/.test(digits)) return refused('سال مالی شمسی است، مانند ۱۴۰۱.')
  if (parseDay(text).ok) return refused(`${quote(text)} تاریخ یک روز است؛ اینجا سال مالی نوشته می‌شود، مانند ۱۴۰۱.`)
  const two = /(?<!\d)\d{4}\D+\d{2,4}(?!\d)/.test(digits)
  return refused(
    two
      ? `${quote(text)} دو سال است؛ سال مالی یک سال شمسی است، مانند ۱۴۰۱.`
      : `${quote(text)} سال مالی نیست؛ سال را چهاررقمی بنویسید، مانند ۱۴۰۱.`,
  )
}
