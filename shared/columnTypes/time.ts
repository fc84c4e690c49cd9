import * as z from 'zod'
import { toPersianDigits } from '../persian/digits.ts'
import { formatTime } from '../persian/formatTime.ts'
import { isolate } from '../persian/isolate.ts'
import { parseTime } from '../persian/parseTime.ts'
import { quote } from '../persian/quote.ts'
import { read, refused } from './cell.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell } from './readingChoices.ts'

const schema = z
  .string({ error: issue => required(issue, 'ساعت باید متن باشد، مانند "14:30".') })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'ساعت باید مانند 14:30 نوشته شود.')

function readTime(text: string): ReadCell {
  const found = parseTime(text)
  return found === undefined ? refused(`${quote(text)} ساعت نیست؛ آن را مانند ۱۴:۳۰ بنویسید.`) : read(found)
}

const inPersian = (value: Value): string => toPersianDigits(String(value))

/** 'HH:MM'. */
export const time: ColumnType<string> = {
  ...asText,
  nature: 'time',
  schema: () => schema,
  hint: 'مانند ۱۴:۳۰',
  read: readTime,
  show: value => formatTime(String(value)),
  print: value => isolate(inPersian(value)),
  edit: inPersian,
  rank: text => text,
}
