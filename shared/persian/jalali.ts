import { toLatinDigits, toPersianDigits } from './digits.ts'
import { isolate } from './isolate.ts'
import {
  isLeapYear,
  isoToJalali,
  type JalaliDay,
  jalaliToIso,
  monthLength,
  monthName,
  monthNames,
  weekdayName,
} from './jalaliCalendar.ts'
import { fold, normalise } from './normalise.ts'

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

export type ParsedDate =
  | { ok: true; iso: string }
  | { ok: false; reason: 'empty' | 'notADate' | 'outOfRange' | 'impossible'; message: string }

/** Years people can mean; it also keeps a Gregorian year from being read as a Jalali one. */
const firstYear = 1300
const lastYear = 1499

/**
 * A Jalali date as people write it: ۱۴۰۱/۱۰/۱۸, 1401-10-18, ۱۴۰۱٫۱۰٫۱۸, 14011018, «۱۸ دی ۱۴۰۱», with or without the
 * weekday, in any digits. The year comes first in numeric forms and has four digits.
 */
export function parseJalaliDate(raw: string): ParsedDate {
  const text = toLatinDigits(normalise(raw))
  if (text === '') return failure('empty', 'تاریخی نوشته نشده است؛ آن را مانند ۱۴۰۱/۱۰/۱۸ بنویسید.')
  const parts = numericParts(text) ?? namedParts(text)
  if (!parts) return failure('notADate', 'این نوشته تاریخ نیست؛ آن را مانند ۱۴۰۱/۱۰/۱۸ یا «۱۸ دی ۱۴۰۱» بنویسید.')
  const { year, month, day } = parts
  if (year < firstYear || year > lastYear) {
    return failure(
      'outOfRange',
      `سال ${toPersianDigits(String(year))} در تقویم خورشیدی این برنامه نیست (${toPersianDigits(`${firstYear} تا ${lastYear}`)}). اگر تاریخ میلادی است، خورشیدی آن را بنویسید.`,
    )
  }
  if (month < 1 || month > 12) return failure('impossible', 'ماه باید از ۱ تا ۱۲ باشد؛ تاریخ را درست کنید.')
  const length = monthLength(year, month)
  if (day >= 1 && day <= length) return { ok: true, iso: jalaliToIso(parts) }
  const why = month === 12 && day === 30 && !isLeapYear(year) ? ' و کبیسه نیست' : ''
  return failure(
    'impossible',
    `${monthName(month)} ${toPersianDigits(`${year}، ${length} روز`)} دارد${why}؛ روز ${toPersianDigits(String(day))} را درست کنید.`,
  )
}

function numericParts(text: string): JalaliDay | undefined {
  const match = /^(\d{4})([/.٫\-\u2010-\u2013\u2212]) ?(\d{1,2})\2 ?(\d{1,2})$/.exec(text)
  if (match) return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }
  const compact = /^(1[34]\d\d)(\d\d)(\d\d)$/.exec(text)
  return compact ? { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) } : undefined
}

const foldedMonths = monthNames.map(fold)
const foldedWeekday = /^(شنبه|(یک|دو|سه|چهار|پنج) ?شنبه|جمعه) ?،? ?/

function namedParts(text: string): JalaliDay | undefined {
  const match = /^(\d{1,2}) (\p{L}+?)(?: ?ماه)?(?: سال)?،? (\d{4})$/u.exec(fold(text).replace(foldedWeekday, ''))
  const month = foldedMonths.indexOf(match?.[2] ?? '') + 1
  return match && month > 0 ? { year: Number(match[3]), month, day: Number(match[1]) } : undefined
}

function failure(reason: 'empty' | 'notADate' | 'outOfRange' | 'impossible', message: string): ParsedDate {
  return { ok: false, reason, message }
}
