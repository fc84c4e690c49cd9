import { parsePeriod as parseFiscalPeriod, periodLabel, periodRange } from '../persian/fiscalYear.ts'
import { Problem } from '../problem.ts'

/** A Jalali fiscal year (۱ فروردین to ۲۹/۳۰ اسفند), one of its halves or one of its months. */
export interface Period {
  /** As written in tables and addresses: '1401', '1401H1', '1401-06'. */
  text: string
  length: 'year' | 'half' | 'month'
  year: number
  /** ISO 8601 days, both included. */
  from: string
  to: string
  /** «سال ۱۴۰۱», «نیمهٔ نخست ۱۴۰۱», «شهریور ۱۴۰۱». */
  label: string
}

/** @throws Problem 'bad-value' for anything but '1401', '1401H1', '1401H2' and '1401-06' */
export function parsePeriod(text: string): Period {
  const period = parseFiscalPeriod(text)
  if (period === undefined)
    throw new Problem(
      'bad-value',
      `دورهٔ «${text}» شناخته نشد. سال را مانند 1401، نیمسال را مانند 1401H1 و ماه را مانند 1401-06 بنویسید.`,
    )
  return { text, length: period.part, year: period.year, ...periodRange(period), label: periodLabel(period) }
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
