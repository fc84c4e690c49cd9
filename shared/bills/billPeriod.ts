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
  // «1404/02», «04/02», «1404-2»
  /^(?<year>1[34]\d\d|\d\d) ?[/\-_.] ?(?<number>\d{1,2})$/,
  // «1-1404»
  /^(?<number>\d{1,2}) ?[/\-_.] ?(?<year>1[34]\d\d)$/,
  // «140402»
  /^(?<year>1[34]\d\d)(?<number>\d\d)$/,
  // «10406»: the century's first digit, the year's last two, the number.
  /^1(?<year>\d\d)(?<number>\d\d)$/,
]

/**
 * A bill's period in figures, as exports write it beside or in place of days; undefined for any other.
 * @param year of a column of its own, where the period has its number alone
 */
export function readBillPeriod(period: string, year: string): NumberedPeriod | undefined {
  const text = toLatinDigits(normalise(period))
  const alone = /^\d{1,2}$/.test(text) ? `${toLatinDigits(normalise(year))}/${text}` : text
  for (const shape of shapes) {
    const found = shape.exec(alone)?.groups
    const number = Number(found?.['number'])
    if (found === undefined || number < 1 || number > 12) continue
    const written = Number(found['year'])
    return { year: written < 100 ? wholeYear(written) : written, number }
  }
  return undefined
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
