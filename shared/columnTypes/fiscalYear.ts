import * as z from 'zod'
import { toPersianDigits } from '../persian/digits.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import { readYearCell } from './readPeriodCell.ts'

const schema = z
  .int({ error: issue => required(issue, 'سال مالی باید عدد باشد، مانند 1401.') })
  .min(1300, 'سال مالی شمسی است، مانند 1401.')
  .max(1499, 'سال مالی شمسی است، مانند 1401.')

const inPersian = (value: Value): string => toPersianDigits(String(value))

/** Jalali fiscal year, a number such as 1401. */
export const fiscalYear: ColumnType<number> = {
  ...asText,
  nature: 'time',
  dates: 'period',
  namesRow: true,
  schema: () => schema,
  hint: 'مانند ۱۴۰۳',
  read: readYearCell,
  show: inPersian,
  print: inPersian,
  edit: inPersian,
  rank: Number,
  sql: { storage: 'INTEGER', fromInteger: Number },
}
