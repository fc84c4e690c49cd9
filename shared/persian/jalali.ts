import { toPersianDigits } from './digits.ts'
import { isolate } from './isolate.ts'
import { isoToJalali, monthName, weekdayName } from './jalaliCalendar.ts'

export * from './jalaliCalendar.ts'

export type JalaliDateForm =
  /** «۱۴۰۱/۱۰/۱۸» */
  | 'numeric'
  /** «۱۸ دی ۱۴۰۱» */
  | 'long'
  /** «یکشنبه ۱۸ دی ۱۴۰۱» */
  | 'weekday'

/** An ISO day in the Jalali calendar and Persian digits. @throws RangeError when `iso` is no ISO 8601 day */
export function formatJalaliDate(iso: string, form: JalaliDateForm = 'numeric'): string {
  const { year, month, day } = isoToJalali(iso)
  if (form === 'numeric') {
    return isolate(toPersianDigits(`${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`))
  }
  const long = toPersianDigits(`${day} ${monthName(month)} ${year}`)
  return isolate(form === 'long' ? long : `${weekdayName(iso)} ${long}`)
}
