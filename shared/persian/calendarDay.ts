import { toPersianDigits } from './digits.ts'
import { isLeapYear, isoToJalali, jalaliToIso, monthLength, monthName } from './jalaliCalendar.ts'

/** A day by its figures, in the calendar that its year belongs to. */
export interface WrittenDay {
  year: number
  month: number
  day: number
}

export type CheckedDay =
  | { ok: true; iso: string }
  | { ok: false; reason: 'notADate' | 'outOfRange' | 'impossible'; message: string }

/** Years people can mean: Jalali 1300 to 1499, Gregorian 1900 to 2099; they can't be mistaken for each other. */
const isJalali = (year: number) => year >= 1300 && year <= 1499
const isGregorian = (year: number) => year >= 1900 && year <= 2099

/**
 * Figures of a Jalali year from here on are taken for nothing without a month's name. Lunar years run some 42 ahead, so
 * those of papers since 1387 lie here («1444/09/03» is of 1402), while no budget or plan of a council looks as far:
 * twenty years from 1405 are 1425. It does not move with today, so that a file says the same whenever it is read.
 */
const mayBeLunar = 1430

/** Whether a year in figures may be the lunar calendar's. */
export const isLunarLike = (year: number) => isJalali(year) && year >= mayBeLunar

/** A year of two digits: 13xx from 50 on, otherwise 14xx; in the Gregorian calendar 19xx and 20xx. */
export const wholeYear = (short: number, calendar: 'jalali' | 'gregorian' = 'jalali') =>
  short + (calendar === 'jalali' ? (short < 50 ? 1400 : 1300) : short < 50 ? 2000 : 1900)

/** The ISO day, or why the calendar has no such day. */
export function checkDay({ year, month, day }: WrittenDay): CheckedDay {
  if (!isJalali(year) && !isGregorian(year)) {
    const message = `سال ${year} نه سال خورشیدی است (۱۳۰۰ تا ۱۴۹۹) و نه میلادی (۱۹۰۰ تا ۲۰۹۹)؛ سال را درست کنید.`
    return { ok: false, reason: 'outOfRange', message: toPersianDigits(message) }
  }
  if (month < 1 || month > 12) return impossible('ماه باید از ۱ تا ۱۲ باشد؛ تاریخ را درست کنید.')
  if (isGregorian(year)) return checkGregorian({ year, month, day })
  const length = monthLength(year, month)
  if (day >= 1 && day <= length) return { ok: true, iso: jalaliToIso({ year, month, day }) }
  const why = month === 12 && day === 30 && !isLeapYear(year) ? ' و کبیسه نیست' : ''
  return impossible(`${monthName(month)} ${year}، ${length} روز دارد${why}؛ روز ${day} را درست کنید.`)
}

function checkGregorian({ year, month, day }: WrittenDay): CheckedDay {
  const iso = [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
  try {
    isoToJalali(iso)
    return { ok: true, iso }
  } catch {
    return impossible(`روز ${iso} در تقویم میلادی نیست؛ تاریخ را درست کنید.`)
  }
}

function impossible(message: string): CheckedDay {
  return { ok: false, reason: 'impossible', message: toPersianDigits(message) }
}
