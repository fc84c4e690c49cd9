import {
  type DayRange,
  fiscalYearLabel,
  fiscalYearRange,
  halfYearLabel,
  halfYearRange,
  monthLabel,
  monthRange,
  nineMonthsLabel,
  nineMonthsRange,
  quarterLabel,
  quarterRange,
} from '../persian/fiscalYear.ts'
import { Problem } from '../problems/problem.ts'

/** How many months a period has. Nine months are what is reported of a year before its end. */
const monthsOfLength = { year: 12, nine: 9, half: 6, quarter: 3, month: 1 } as const
export type PeriodLength = keyof typeof monthsOfLength

/** The longest first. */
export const periodLengths = Object.keys(monthsOfLength) as PeriodLength[]

/** A Jalali fiscal year (۱ فروردین to ۲۹/۳۰ اسفند), its first nine months, one of its halves, quarters or months. */
export interface Period {
  /** As written in tables and addresses: '1401', '1401N9', '1401H1', '1401Q2', '1401-06'. */
  text: string
  length: PeriodLength
  year: number
  /** Its first month, 1 to 12, and how many it has. */
  firstMonth: number
  months: (typeof monthsOfLength)[PeriodLength]
  /** ISO 8601 days, both included. */
  from: string
  to: string
  /** «سال ۱۴۰۱», «نیمهٔ نخست ۱۴۰۱», «سه‌ماههٔ دوم ۱۴۰۱», «نه‌ماههٔ ۱۴۰۱», «شهریور ۱۴۰۱». */
  label: string
}

/** What a period's code looks like; `readPeriod` reads it as people say it. */
export const periodPattern = /^(1[34]\d\d)(?:H([12])|Q([1-4])|(N9)|-(0[1-9]|1[0-2]))?$/

/** There are no more than twenty a year, and thousands of rows name the same few. */
const parsed = new Map<string, Period>()

/** @throws Problem 'period-unknown' for anything but '1401', '1401N9', '1401H1', '1401Q1' and '1401-06' */
export function parsePeriod(text: string): Period {
  let period = parsed.get(text)
  if (period === undefined) {
    period = periodOfCode(text)
    parsed.set(text, period)
  }
  return period
}

function periodOfCode(text: string): Period {
  const match = periodPattern.exec(text)
  if (match === null) throw new Problem('period-unknown', { period: text })
  const [year, half, quarter, month] = [match[1], match[2], match[3], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const whole = (length: PeriodLength, firstMonth: number, range: DayRange, label: string): Period => {
    const { from, to } = range
    return { text, length, year, firstMonth, months: monthsOfLength[length], from, to, label }
  }
  if (match[5] !== undefined) return whole('month', month, monthRange(year, month), monthLabel(year, month))
  if (match[4] !== undefined) return whole('nine', 1, nineMonthsRange(year), nineMonthsLabel(year))
  if (match[3] !== undefined)
    return whole('quarter', quarter * 3 - 2, quarterRange(year, quarter), quarterLabel(year, quarter))
  if (match[2] === undefined) return whole('year', 1, fiscalYearRange(year), fiscalYearLabel(year))
  const which = half === 1 ? 1 : 2
  return whole('half', which === 1 ? 1 : 7, halfYearRange(year, which), halfYearLabel(year, which))
}

/** All periods of a year as codes, the longest first: the year, nine months, halves, quarters, months. */
export function periodsOfYear(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, i) => monthCode(year, i + 1))
  return [
    `${year}`,
    `${year}N9`,
    ...[1, 2].map(n => `${year}H${n}`),
    ...[1, 2, 3, 4].map(n => `${year}Q${n}`),
    ...months,
  ]
}

/** What follows the year in the code of the months from one to another, 1 to 12; undefined where no code does. */
export function partOfMonths(first: number, last: number): string | undefined {
  const isIt = ({ firstMonth, months }: Period) => firstMonth === first && months === last - first + 1
  return periodsOfYear(1400)
    .find(code => isIt(parsePeriod(code)))
    ?.slice(4)
}

/** A year's periods but for its months, as codes: those that reports are of. */
export function reportedPeriods(year: number): string[] {
  return periodsOfYear(year).filter(code => parsePeriod(code).length !== 'month')
}

/** The next period of the same length; after nine months those of the next year. */
export function periodAfter({ length, year, firstMonth }: Period): Period {
  switch (length) {
    case 'year':
      return parsePeriod(`${year + 1}`)
    case 'nine':
      return parsePeriod(`${year + 1}N9`)
    case 'half':
      return parsePeriod(firstMonth === 1 ? `${year}H2` : `${year + 1}H1`)
    case 'quarter':
      return parsePeriod(firstMonth === 10 ? `${year + 1}Q1` : `${year}Q${(firstMonth + 5) / 3}`)
    case 'month':
      return parsePeriod(firstMonth === 12 ? monthCode(year + 1, 1) : monthCode(year, firstMonth + 1))
  }
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
