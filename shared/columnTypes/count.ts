import * as z from 'zod'
import { formatNumber } from '../persian/formatNumber.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import { readNumber } from './readNumber.ts'

const schema = z
  .int({ error: issue => required(issue, 'عدد صحیح وارد کنید؛ مانند ۱۲.') })
  .min(0, 'تعداد نمی‌تواند منفی باشد.')

const grouped = (value: Value): string => formatNumber(String(value), { isolate: false })

/** Whole number ≥ 0. */
export const count: ColumnType<number> = {
  ...asText,
  nature: 'number',
  schema: () => schema,
  hint: 'عدد صحیح',
  read: (text, column, context) => readNumber(text, column, context, { valueOf: Number }),
  show: grouped,
  print: value => formatNumber(String(value)),
  edit: grouped,
  blank: ({ isPosition }, others) => (isPosition ? Math.max(0, ...others.map(Number)) + 1 : null),
  rank: Number,
  sql: { storage: 'INTEGER', fromInteger: Number },
  fromDigits: Number,
}
