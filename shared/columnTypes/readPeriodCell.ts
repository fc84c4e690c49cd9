import { toLatinDigits, toPersianDigits } from '../persian/digits.ts'
import { fold } from '../persian/normalise.ts'
import { parseDay } from '../persian/parseDay.ts'
import { quote } from '../persian/quote.ts'
import { partOfYear } from '../quantities/partOfYear.ts'
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

/** «۱۴۰۵», «سال ۱۴۰۵», «سال مالی ۱۴۰۵»; a year of two digits is asked, and a part of a year. */
export function readYearCell(text: string, _: ColumnBase, { choices = {} }: CellContext): ReadCell {
  return readYear(text, choices)
}

function readYear(text: string, choices: ReadingChoices): ReadCell {
  const year = readPeriod(text)
  if (year.ok && /^\d{4}$/.test(year.code)) return read(Number(year.code))
  if (!year.ok && year.short !== undefined && /^\d{4}$/.test(year.short))
    return ofShortYear(text, year.short, Number(year.short), choices)
  const part = partOfYear(fold(text.replaceAll('\u200C', ' ')))
  if (part !== undefined && /\d/.test(part.rest))
    return part.isSoFar ? ofPart(text, readYear(part.rest, choices), choices) : refused(`${quote(text)} ${laterPart}`)
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

const laterPart = 'بخشی از میانهٔ سال است و به حساب سال کامل نوشته نمی‌شود؛ ستون یا ردیف آن را کنار بگذارید.'

/** A year's part may stand for the year so far, where somebody says so. */
function ofPart(written: string, year: ReadCell, { partYears }: ReadingChoices): ReadCell {
  if (!year.ok || partYears !== undefined || typeof year.value !== 'number') return year
  const label = toPersianDigits(`سال ${year.value} تا اینجا`)
  const message = `${quote(written)} بخشی از سال است و اینجا رقم سال کامل نوشته می‌شود؛ بگویید که به حساب همان سال نوشته شود، یا ستون آن را کنار بگذارید.`
  const readings = [{ choice: { partYears: 'soFar' as const }, label, value: year.value }]
  return { ok: false, message, doubt: { reason: 'ambiguous', about: 'partYears', readings } }
}
