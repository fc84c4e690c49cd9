import * as z from 'zod'
import { type ColumnType, required } from './columnType.ts'
import { inPeriods } from './period.ts'

const schema = z
  .string({ error: issue => required(issue, 'ماه باید متن باشد، مانند "1401-06".') })
  .regex(/^1[34]\d\d-(0[1-9]|1[0-2])$/, 'ماه مانند 1401-06 نوشته می‌شود.')

/** One month of a Jalali year: '1401-06'. */
export const month: ColumnType<string> = { ...inPeriods, schema: () => schema, hint: 'مانند مهر ۱۴۰۳' }
