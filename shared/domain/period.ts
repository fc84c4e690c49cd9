import {
  fiscalYearLabel,
  fiscalYearRange,
  halfYearLabel,
  halfYearRange,
  monthLabel,
  monthRange,
} from '../persian/fiscalYear.ts'
import { Problem } from '../problem.ts'

/** A Jalali fiscal year (۱ فروردین to ۲۹/۳۰ اسفند), one of its halves or one of its months. */
export interface Period {
  /** As written in tables and addresses: '1401', '1401H1', '1401-06'. */
  text: string
  length: 'year' | 'half' | 'month'
  year: number
  /** Its first month, 1 to 12, and how many it has. */
  firstMonth: number
  months: 12 | 6 | 1
  /** ISO 8601 days, both included. */
  from: string
  to: string
  /** «سال ۱۴۰۱», «نیمهٔ نخست ۱۴۰۱», «شهریور ۱۴۰۱». */
  label: string
}

/** There are no more than fifteen a year, and thousands of rows name the same few. */
const parsed = new Map<string, Period>()

/** @throws Problem 'bad-value' for anything but '1401', '1401H1', '1401H2' and '1401-06' */
export function parsePeriod(text: string): Period {
  let period = parsed.get(text)
  if (period === undefined) {
    period = readPeriod(text)
    parsed.set(text, period)
  }
  return period
}

function readPeriod(text: string): Period {
  const match = /^(1[34]\d\d)(?:H([12])|-(0[1-9]|1[0-2]))?$/.exec(text)
  if (match === null)
    throw new Problem(
      'bad-value',
      `دورهٔ «${text}» شناخته نشد. سال را مانند 1401، نیمسال را مانند 1401H1 و ماه را مانند 1401-06 بنویسید.`,
    )
  const year = Number(match[1])
  if (match[3] !== undefined) {
    const month = Number(match[3])
    const range = monthRange(year, month)
    return { text, length: 'month', year, firstMonth: month, months: 1, ...range, label: monthLabel(year, month) }
  }
  if (match[2] === undefined)
    return {
      text,
      length: 'year',
      year,
      firstMonth: 1,
      months: 12,
      ...fiscalYearRange(year),
      label: fiscalYearLabel(year),
    }
  const half = match[2] === '1' ? 1 : 2
  const range = halfYearRange(year, half)
  const label = halfYearLabel(year, half)
  return { text, length: 'half', year, firstMonth: half === 1 ? 1 : 7, months: 6, ...range, label }
}

/** The period's months as codes, '1401-07' to '1401-12' for '1401H2'. */
export function monthsOf({ year, firstMonth, months }: Period): string[] {
  return Array.from({ length: months }, (_, i) => monthCode(year, firstMonth + i))
}

/** '1401-06' @param month 1 to 12 */
export function monthCode(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** @param day ISO 8601 day, '2022-07-02' */
export function contains({ from, to }: Period, day: string): boolean {
  return from <= day && day <= to
}

/** Amounts of two periods may be divided only when both are as long: a yearly amount never by a half-year count. */
export function comparable(a: Period, b: Period): boolean {
  return a.length === b.length
}

/** Order of time: by first day, then the longer first. Negative when `a` comes before `b`. */
export function comparePeriods(a: Period, b: Period): number {
  return compareDays(a.from, b.from) || compareDays(b.to, a.to)
}

function compareDays(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
