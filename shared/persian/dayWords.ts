import { type WrittenDay, wholeYear } from './calendarDay.ts'
import { monthNames } from './jalaliCalendar.ts'
import { fold } from './normalise.ts'
import { inWords, ordinal } from './words.ts'

const months = new Map([...monthNames.map((name, i) => [fold(name), i + 1] as const), ['امرداد', 5] as const])
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

/** «هزار و چهارصد و دو», «یکهزار و سیصد و نود و نه»: the years that documents write out. */
const yearWords = new Map(
  Array.from({ length: 200 }, (_, i) => [compact(inWords(1300 + i)), String(1300 + i)] as const),
)

/** A day whose month is named; `short` is the order of its figures when its year has two digits. */
export interface NamedDay {
  day: WrittenDay
  short?: 'dayFirst' | 'yearFirst'
}

const sign = '[-/._\\\\\u2044٫,، ]'
const monthWords = `(\\p{L}+?)(?: ?ماه)?`
const yearDigits = '(\\d{4}|\\d{2})'
const persianOrder = new RegExp(
  `^(\\d{1,2}(?: ?ا?م)?|[\\p{L} ]+?) ?${sign} ?${monthWords} ?${sign}?(?: ?سال)? ?${sign}? ?${yearDigits}$`,
  'u',
)
const yearFirst = new RegExp(`^(?:سال )?${yearDigits} ?${sign} ?${monthWords} ?${sign} ?(\\d{1,2})$`, 'u')
const monthFirst = /^(\p{L}+?)(?: ?ماه)? (\d{1,2})(?:st|nd|rd|th)?,?،? (\d{4})$/u
const writtenYear = /(?<=[ -])(?:سال )?((?:یک ?)?هزار و (?:سیصد|چهارصد)(?: و \p{L}+){0,2})$/u

/**
 * «۵ فروردین ۱۴۰۲», «پنجم فروردین‌ماه سال ۱۴۰۲», «۱۴۰۲ فروردین ۵», «۵/فروردین/۱۴۰۲», «فروردین ۵، ۱۴۰۲», «پنجم فروردین
 * یکهزار و چهارصد و دو», «۲۵ مارس ۲۰۲۳», «25-Mar-23», «Mar 25, 2023». Undefined for anything else.
 * @param folded without its weekday, in Latin digits
 */
export function namedDay(folded: string): NamedDay | undefined {
  const spaced = folded
    .replace(/(?<=\d)(?=\p{Script=Arabic})|(?<=\p{Script=Arabic})(?=\d)/gu, ' ')
    .replace(writtenYear, (found, words: string) => yearWords.get(compact(words).replace(/^یک/, '')) ?? found)
    .replace('اردی بهشت', 'اردیبهشت')
  return (
    dayOf(monthFirst.exec(spaced), [2, 1, 3]) ??
    dayOf(persianOrder.exec(spaced), [1, 2, 3]) ??
    dayOf(yearFirst.exec(spaced), [3, 2, 1])
  )
}

/** «5», «5ام», «پنج», «پنجم». */
export function dayNumber(said: string): number | undefined {
  return /^\d{1,2}(?: ?ا?م)?$/.test(said) ? Number(said.replace(/\D/g, '')) : dayWords.get(compact(said))
}

/** @param places of the day, the month and the year in the match */
function dayOf(match: RegExpExecArray | null, [d, m, y]: readonly [number, number, number]): NamedDay | undefined {
  const [said, name, written] = [match?.[d] ?? '', match?.[m] ?? '', match?.[y] ?? '']
  const day = dayNumber(said)
  const jalaliMonth = months.get(name)
  const month = jalaliMonth ?? gregorianMonths.get(name)
  if (day === undefined || month === undefined) return undefined
  const isShort = written.length === 2
  const calendar = jalaliMonth === undefined ? 'gregorian' : 'jalali'
  const whole = isShort ? wholeYear(Number(written), calendar) : Number(written)
  // The name of a month belongs to one calendar and its year to the same.
  if (whole < 1500 !== (jalaliMonth !== undefined)) return undefined
  return { day: { year: whole, month, day }, ...(isShort && { short: y === 1 ? 'yearFirst' : 'dayFirst' }) }
}
