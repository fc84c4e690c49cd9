import { toPersianDigits } from './digits.ts'
import { isoToJalali, jalaliToIso, monthLength, monthName } from './jalaliCalendar.ts'

/** First and last ISO day, both included. ISO days compare as strings. */
export interface DayRange {
  from: string
  to: string
}

/** A fiscal year, one of its halves, or one of its months. */
export type Period =
  | { year: number; part: 'year' }
  | { year: number; part: 'half'; half: 1 | 2 }
  | { year: number; part: 'month'; month: number }

/** Jalali fiscal year of an ISO day: from 1 Farvardin to the end of Esfand (Article 6 of the Public Accounting Act). */
export function fiscalYearOf(iso: string): number {
  return isoToJalali(iso).year
}

/** 1401 → '2022-03-21' to '2023-03-20'. */
export function fiscalYearRange(year: number): DayRange {
  return months(year, 1, 12)
}

/** The first half is Farvardin to Shahrivar, the second Mehr to Esfand. */
export function halfYearRange(year: number, half: 1 | 2): DayRange {
  return half === 1 ? months(year, 1, 6) : months(year, 7, 12)
}

/** @param month 1 to 12 */
export function monthRange(year: number, month: number): DayRange {
  return months(year, month, month)
}

function months(year: number, first: number, last: number): DayRange {
  return {
    from: jalaliToIso({ year, month: first, day: 1 }),
    to: jalaliToIso({ year, month: last, day: monthLength(year, last) }),
  }
}

/** Which half of its fiscal year an ISO day lies in. */
export function halfYearOf(iso: string): 1 | 2 {
  return isoToJalali(iso).month <= 6 ? 1 : 2
}

/** The code of a period column, '1401', '1401H1' or '1401-06'; undefined for anything else. */
export function parsePeriod(code: string): Period | undefined {
  const match = /^(1[34]\d\d)(?:H([12])|-(0[1-9]|1[0-2]))?$/.exec(code)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] !== undefined) return { year, part: 'half', half: match[2] === '1' ? 1 : 2 }
  return match[3] === undefined ? { year, part: 'year' } : { year, part: 'month', month: Number(match[3]) }
}

/** The inverse of `parsePeriod`. */
export function periodCode(period: Period): string {
  if (period.part === 'year') return String(period.year)
  if (period.part === 'half') return `${period.year}H${period.half}`
  return `${period.year}-${String(period.month).padStart(2, '0')}`
}

export function periodRange(period: Period): DayRange {
  if (period.part === 'year') return fiscalYearRange(period.year)
  if (period.part === 'half') return halfYearRange(period.year, period.half)
  return monthRange(period.year, period.month)
}

/** «سال ۱۴۰۱», «نیمهٔ نخست ۱۴۰۱», «شهریور ۱۴۰۱». */
export function periodLabel(period: Period): string {
  if (period.part === 'year') return fiscalYearLabel(period.year)
  if (period.part === 'half') return halfYearLabel(period.year, period.half)
  return monthLabel(period.year, period.month)
}

/** «سال ۱۴۰۱» */
export function fiscalYearLabel(year: number): string {
  return `سال ${toPersianDigits(String(year))}`
}

const halfYearNames = { 1: 'نیمهٔ نخست', 2: 'نیمهٔ دوم' } as const

/** «نیمهٔ نخست ۱۴۰۱» */
export function halfYearLabel(year: number, half: 1 | 2): string {
  return `${halfYearNames[half]} ${toPersianDigits(String(year))}`
}

/** «شهریور ۱۴۰۱» */
export function monthLabel(year: number, month: number): string {
  return `${monthName(month)} ${toPersianDigits(String(year))}`
}
