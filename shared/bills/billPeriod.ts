import { wholeYear } from '../persian/calendarDay.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { addDays, jalaliToIso, monthLength } from '../persian/jalaliCalendar.ts'
import { normalise } from '../persian/normalise.ts'

/** A period by its number in the year, and its days where they are known. */
export interface NumberedPeriod {
  year: number
  number: number
  days?: number | null
}

const shapes: readonly RegExp[] = [
  // «1404/02», «99/02», «1404-2»
  /^(?<year>1[34]\d\d|\d\d) ?[/\-_.] ?(?<number>\d{1,2})$/,
  // «1-1404», «1-04»
  /^(?<number>\d{1,2}) ?[/\-_.] ?(?<year>1[34]\d\d|\d\d)$/,
  // «140402»
  /^(?<year>1[34]\d\d)(?<number>\d\d)$/,
  // «10406»: the century's first digit, the year's last two, the number.
  /^1(?<year>\d\d)(?<number>\d\d)$/,
]

/** One meaning of a period, and the order of its figures where they may have another. */
export interface PeriodReading extends NumberedPeriod {
  order?: 'yearFirst' | 'dayFirst'
}

/**
 * What a bill's period in figures may be, as exports write it beside or in place of days: «04/02» is the second of 1404
 * or the fourth of 1402. None for any other.
 * @param year of a column of its own, where the period has its number alone
 */
export function billPeriods(period: string, year: string): PeriodReading[] {
  const text = toLatinDigits(normalise(period))
  const own = toLatinDigits(normalise(year))
  if (/^\d{1,2}$/.test(text)) return /^(?:1[34])?\d\d$/.test(own) ? readingOf({ year: own, number: text }) : []
  const [first, second] = shapes.flatMap(shape => readingOf(shape.exec(text)?.groups))
  if (first === undefined) return []
  return second === undefined
    ? [first]
    : [
        { ...first, order: 'yearFirst' },
        { ...second, order: 'dayFirst' },
      ]
}

function readingOf(found: Record<string, string> | undefined): NumberedPeriod[] {
  const [written, number] = [Number(found?.['year']), Number(found?.['number'])]
  if (found === undefined || number < 1 || number > 12) return []
  return [{ year: written < 100 ? wholeYear(written) : written, number }]
}

/** Bills of a whole year are numbered to 12 where each is of a month, to 6 where each is of two. */
export type PeriodLength = 1 | 2

/** How many months a numbered period has by its own days; undefined where it does not say. */
export function monthsByDays({ days }: NumberedPeriod): PeriodLength | undefined {
  return days == null ? undefined : days > 45 ? 2 : 1
}

/** From the last day of the period before to its own last day. */
export function daysOfPeriod({ year, number }: NumberedPeriod, length: PeriodLength): { from: string; to: string } {
  const last = number * length
  const first = jalaliToIso({ year, month: last - length + 1, day: 1 })
  return { from: addDays(first, -1), to: jalaliToIso({ year, month: last, day: monthLength(year, last) }) }
}
