import { type WrittenDay, wholeYear } from './calendarDay.ts'
import { monthNames } from './jalaliCalendar.ts'
import { fold } from './normalise.ts'
import { inWords, ordinal } from './words.ts'

const months = new Map(monthNames.map((name, i) => [fold(name), i + 1]))
const english = 'january february march april may june july august september october november december'.split(' ')
const gregorian = 'ژانویه فوریه مارس اوریل مه ژوین ژوییه اوت سپتامبر اکتبر نوامبر دسامبر'.split(' ')
const otherGregorian: readonly (readonly [string, number])[] = [
  ['می', 5],
  ['ژوئن', 6],
  ['جولای', 7],
  ['ژوئیه', 7],
  ['اگوست', 8],
  ['آوریل', 4],
]
const gregorianMonths = new Map([
  ...gregorian.map((name, i) => [fold(name), i + 1] as const),
  ...otherGregorian.map(([name, month]) => [fold(name), month] as const),
  ...english.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
])

const compact = (text: string) => fold(text.replaceAll('\u200C', '')).replace(/ /g, '')
/** «پنج», «پنجم», «بیست و یکم», «سی‌ام», «اول». */
const dayWords = new Map<string, number>([
  ...Array.from({ length: 31 }, (_, i) => [compact(inWords(i + 1)), i + 1] as const),
  ...Array.from({ length: 31 }, (_, i) => [compact(ordinal(i + 1)), i + 1] as const),
  ['اول', 1],
  ['نخست', 1],
])

/** A day whose month is named; `isShort` when its year has two digits. */
export interface NamedDay {
  day: WrittenDay
  isShort: boolean
}

const persianOrder = /^(\d{1,2}|[\p{L} ]+?)[- ](\p{L}+?)(?: ?ماه)?[-،,]?(?: ?سال)?[- ,،]?(\d{4}|\d{2})$/u
const englishOrder = /^(\p{L}+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u

/**
 * «۵ فروردین ۱۴۰۲», «پنجم فروردین‌ماه سال ۱۴۰۲», «۲۵ مارس ۲۰۲۳», «25-Mar-23», «Mar 25, 2023». Undefined for anything else.
 * @param folded without its weekday, in Latin digits
 */
export function namedDay(folded: string): NamedDay | undefined {
  const spaced = folded.replace(/(?<=\d)(?=\p{Script=Arabic})|(?<=\p{Script=Arabic})(?=\d)/gu, ' ')
  const swapped = englishOrder.exec(spaced)
  const match = swapped ? [swapped[0], swapped[2], swapped[1], swapped[3]] : persianOrder.exec(spaced)
  const [, said = '', name = '', year = ''] = match ?? []
  const day = /^\d+$/.test(said) ? Number(said) : dayWords.get(compact(said))
  const jalaliMonth = months.get(name)
  const month = jalaliMonth ?? gregorianMonths.get(name)
  if (day === undefined || month === undefined) return undefined
  const isShort = year.length === 2
  const calendar = jalaliMonth === undefined ? 'gregorian' : 'jalali'
  const whole = isShort ? wholeYear(Number(year), calendar) : Number(year)
  // The name of a month belongs to one calendar and its year to the same.
  return whole < 1500 === (jalaliMonth !== undefined) ? { day: { year: whole, month, day }, isShort } : undefined
}
