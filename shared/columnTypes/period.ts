import * as z from 'zod'
import { parsePeriod, periodPattern } from '../quantities/period.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import { readPeriodCell } from './readPeriodCell.ts'

const schema = z
  .string({ error: issue => required(issue, 'دوره باید متن باشد، مانند "1401H1".') })
  .regex(periodPattern, 'دوره سال، نه‌ماهه، نیم‌سال، سه‌ماهه یا ماه است: 1401، 1401N9، 1401H1، 1401Q2 یا 1401-06.')

const named = (value: Value): string => parsePeriod(String(value)).label

/** What a period and a month have in common: a code that is said in words. */
export const inPeriods = {
  ...asText,
  nature: 'time',
  dates: 'period',
  namesRow: true,
  read: readPeriodCell,
  show: named,
  print: named,
  edit: named,
  rank: (code: string) => code,
} as const

/** Fiscal year or a part of it: '1401', '1401N9', '1401H1', '1401Q2', '1401-06'. */
export const period: ColumnType<string> = { ...inPeriods, schema: () => schema, hint: 'مانند ۱۴۰۳ یا نیمهٔ نخست ۱۴۰۳' }
