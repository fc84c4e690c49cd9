import * as z from 'zod'
import { toLatinDigits, toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate, isoToJalali } from '../persian/jalali.ts'
import { normalise } from '../persian/normalise.ts'
import { parseDay } from '../persian/parseDay.ts'
import { quote } from '../persian/quote.ts'
import { read, refused } from './cell.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell } from './readingChoices.ts'

const shape = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

const schema = z
  .string({ error: issue => required(issue, 'روز و ساعت متن است، مانند "2023-01-08T11:17:06".') })
  .regex(shape, 'روز و ساعت باید مانند 2023-01-08T11:17:06 نوشته شود.')
  .refine(moment => parseDay(moment.slice(0, 10)).ok, 'این روز در تقویم نیست.')

const hour = /[ ،T-]+(?:ساعت ?)?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/u

function readMoment(text: string): ReadCell {
  const written = toLatinDigits(normalise(text))
  const match = hour.exec(written)
  const day = match === null ? undefined : parseDay(written.slice(0, match.index))
  if (match === null || day === undefined || !day.ok)
    return refused(`${quote(text)} روز و ساعت نیست؛ آن را مانند ۱۴۰۱/۱۰/۱۸ ۱۱:۱۷:۰۶ بنویسید.`)
  const [, hours = '', minutes = '', seconds = '00'] = match
  return read(`${day.iso}T${hours.padStart(2, '0')}:${minutes}:${seconds}`)
}

const inPersian = (value: Value): string =>
  isolate(`${formatJalaliDate(String(value).slice(0, 10))}، ${toPersianDigits(String(value).slice(11))}`)

function slashed(value: Value): string {
  const { year, month, day } = isoToJalali(String(value).slice(0, 10))
  return `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')} ${String(value).slice(11)}`
}

/**
 * A second of a day on the council's own clock, '2023-01-08T11:17:06': what minutes say, wherever and whenever they are
 * read. A clock that is set back makes two of them unordered, so records that happen one after another have a position
 * too.
 */
export const moment: ColumnType<string> = {
  ...asText,
  nature: 'time',
  schema: () => schema,
  hint: 'مانند ۱۴۰۳/۰۷/۱۲ ۱۴:۳۰:۰۰',
  read: readMoment,
  show: inPersian,
  print: inPersian,
  edit: value => toPersianDigits(slashed(value)),
  copy: slashed,
  rank: text => text,
}
