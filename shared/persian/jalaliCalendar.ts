import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date'

const persian = new PersianCalendar()
export const gregorianCalendar = new GregorianCalendar()

/** A day of the Jalali calendar; `month` and `day` start at 1. */
export interface JalaliDay {
  year: number
  month: number
  day: number
}

export const monthNames = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const

/** From شنبه, the first day of the week. */
export const weekdayNames = ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'] as const

/** @param month 1 to 12 @throws RangeError outside of them */
export function monthName(month: number): string {
  const name = monthNames[month - 1]
  if (name === undefined) throw new RangeError(`No Jalali month ${month}`)
  return name
}

function gregorianDay(iso: string): CalendarDate {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const date = new CalendarDate(Number(year), Number(month), Number(day))
  // CalendarDate moves an impossible day to a possible one; a day that moved was no day.
  if (year === '' || date.toString() !== iso) throw new RangeError(`Not an ISO day: ${iso}`)
  return date
}

/** '2023-01-08' → 18 Dey 1401. @throws RangeError when `iso` is no ISO 8601 day */
export function isoToJalali(iso: string): JalaliDay {
  const { year, month, day } = toCalendar(gregorianDay(iso), persian)
  return { year, month, day }
}

/** 18 Dey 1401 → '2023-01-08'. @throws RangeError when the calendar has no such day */
export function jalaliToIso({ year, month, day }: JalaliDay): string {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) {
    throw new RangeError(`No Jalali day ${year}/${month}/${day}`)
  }
  return toCalendar(new CalendarDate(persian, year, month, day), gregorianCalendar).toString()
}

/** Whether Esfand of the Jalali year has 30 days. */
export function isLeapYear(year: number): boolean {
  return persian.getDaysInMonth(new CalendarDate(persian, year, 12, 1)) === 30
}

/** Days of a Jalali month, 29 to 31. */
export function monthLength(year: number, month: number): number {
  return persian.getDaysInMonth(new CalendarDate(persian, year, month, 1))
}

/** «یکشنبه» for '2023-01-08'. */
export function weekdayName(iso: string): string {
  const { year, month, day } = gregorianDay(iso)
  // getUTCDay counts from Sunday, the Persian week from Saturday.
  return weekdayNames[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1) % 7] ?? ''
}

/** Moves an ISO day by whole days, backwards when negative. */
export function addDays(iso: string, days: number): string {
  return gregorianDay(iso).add({ days }).toString()
}

/** Days from one ISO day to another; below zero when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return gregorianDay(to).compare(gregorianDay(from))
}
