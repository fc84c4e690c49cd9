import { toPersianDigits } from './digits.ts'
import { isoToJalali, jalaliToIso, monthLength, monthName } from './jalaliCalendar.ts'

/** First and last ISO day, both included. ISO days compare as strings. */
export interface DayRange {
  from: string
  to: string
}

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

/** Three months, Farvardin to Khordad first. */
export function quarterRange(year: number, quarter: number): DayRange {
  return months(year, quarter * 3 - 2, quarter * 3)
}

/** Farvardin to Azar, the part of a year that is reported before its end. */
export function nineMonthsRange(year: number): DayRange {
  return months(year, 1, 9)
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

/** «سال ۱۴۰۱» */
export function fiscalYearLabel(year: number): string {
  return `سال ${toPersianDigits(String(year))}`
}

const halfYearNames = { 1: 'نیمهٔ نخست', 2: 'نیمهٔ دوم' } as const

/** «نیمهٔ نخست ۱۴۰۱» */
export function halfYearLabel(year: number, half: 1 | 2): string {
  return `${halfYearNames[half]} ${toPersianDigits(String(year))}`
}

const quarterNames = ['نخست', 'دوم', 'سوم', 'چهارم']

/** «سه‌ماههٔ دوم ۱۴۰۱» @param quarter 1 to 4 */
export function quarterLabel(year: number, quarter: number): string {
  return `سه‌ماههٔ ${quarterNames[quarter - 1]} ${toPersianDigits(String(year))}`
}

/** «نه‌ماههٔ ۱۴۰۱» */
export function nineMonthsLabel(year: number): string {
  return `نه‌ماههٔ ${toPersianDigits(String(year))}`
}

/** «شهریور ۱۴۰۱» */
export function monthLabel(year: number, month: number): string {
  return `${monthName(month)} ${toPersianDigits(String(year))}`
}
