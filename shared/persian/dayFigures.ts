import { type WrittenDay, wholeYear } from './calendarDay.ts'
import type { DateChoices } from './dateChoices.ts'
import { addDays } from './jalaliCalendar.ts'

/** One meaning of a day written in figures, and the choice that gives it; without one it is the only meaning. */
export interface DayReading {
  choice?: DateChoices
  day: WrittenDay | { iso: string }
}

const signs = '[-/.٫_\\\\\\u2010-\\u2013\\u2044\\u2212]'
const three = new RegExp(`^(\\d{1,4}) ?(?:(${signs}) ?(\\d{1,2}) ?\\2|( )(\\d{1,2}) ) ?(\\d{1,4})$`)

/**
 * What a day in figures may be: year first («1402/1/5», «2023-03-25», «14020105»), or year last; a Jalali one is then
 * day first («05/01/1402»). Years of two digits, Gregorian days below 13 on both places and a spreadsheet's day numbers
 * have readings that somebody has to choose. Undefined for what are no figures of a day.
 * @param text in Latin digits
 */
export function dayFigures(text: string): DayReading[] | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (compact) return [{ day: dayOf(compact[1], compact[2], compact[3]) }]
  const short = /^(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (short) return shortYear(short[1] ?? '', short[2] ?? '', short[3] ?? '')
  const serial = /^(\d{5})(?:[.٫]\d+)?$/.exec(text)
  if (serial) return serialDay(Number(serial[1]))
  const match = three.exec(text)
  const [first, second, third] = [match?.[1] ?? '', match?.[3] ?? match?.[5] ?? '', match?.[6] ?? '']
  if (match === null || first.length === 3 || third.length === 3) return undefined
  if (first.length === 4) return third.length > 2 ? undefined : [{ day: dayOf(first, second, third) }]
  return third.length === 4 ? yearLast(first, second, third) : shortYear(first, second, third)
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): WrittenDay {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function yearLast(first: string, second: string, year: string): DayReading[] {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  // A Persian day is written day first, unless somebody says that a file's are not.
  const isJalali = Number(year) < 1500
  if (isJalali && Number(first) <= 12 && Number(second) <= 12)
    return [{ day: dayFirst }, { choice: { dateOrder: 'monthFirst' }, day: monthFirst }]
  // Only English writes the month first, and spreadsheets that speak it.
  if (Number(second) > 12) return [{ day: monthFirst }]
  if (isJalali || Number(first) > 12 || first === second) return [{ day: dayFirst }]
  return [
    { choice: { dateOrder: 'monthFirst' }, day: monthFirst },
    { choice: { dateOrder: 'dayFirst' }, day: dayFirst },
  ]
}

const isMonth = (text: string) => Number(text) >= 1 && Number(text) <= 12
const isDay = (text: string) => Number(text) >= 1 && Number(text) <= 31

/** The century is a choice as well, so one reading alone still has to be agreed to. */
function shortYear(first: string, second: string, third: string): DayReading[] {
  const readings: DayReading[] = []
  if (first.length === 2 && isMonth(second) && isDay(third))
    readings.push({
      choice: { dateOrder: 'yearFirst' },
      day: { year: wholeYear(Number(first)), month: Number(second), day: Number(third) },
    })
  if (third.length === 2 && isMonth(second) && isDay(first))
    readings.push({
      choice: { dateOrder: 'dayFirst' },
      day: { year: wholeYear(Number(third)), month: Number(second), day: Number(first) },
    })
  // English spreadsheets: «5/10/23», of a year in which there are such files.
  if (third.length === 2 && isMonth(first) && isDay(second) && (readings.length === 0 || Number(third) > 9))
    readings.push({
      choice: { dateOrder: 'monthFirst' },
      day: { year: wholeYear(Number(third), 'gregorian'), month: Number(first), day: Number(second) },
    })
  return readings
}

/** Spreadsheets count from the end of 1899, with a leap day that 1900 had not. */
function serialDay(days: number): DayReading[] | undefined {
  // 1954 to 2064.
  if (days < 20_000 || days > 60_000) return undefined
  return [{ choice: { serialDays: 'since1900' }, day: { iso: addDays('1899-12-30', days) } }]
}
