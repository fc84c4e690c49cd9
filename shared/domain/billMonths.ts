import { addDays, isoToJalali, monthLength } from '../persian/jalaliCalendar.ts'
import { monthCode } from '../quantities/period.ts'

/**
 * From one reading of the meter to the next, ISO days: the day of the first belongs to the bill before, so that a bill
 * may begin on the day on which the last one ended.
 */
export interface BillPeriod {
  from: string
  to: string
}

/** A month, and how many of a bill's days are in it. */
export interface MonthDays {
  month: string
  days: number
}

/** A year's days in months: how many months a bill is of. */
const daysOfMonth = 30.44

/** Days from one reading to the other. */
export const daysOf = ({ from, to }: BillPeriod): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/**
 * The months that a bill counts for. A bill of some thirty days is one month's, the one that most of its days are in:
 * its figures stay whole, as they stand in its cells. A longer one is parted over as many months as it is long.
 * @param isFree whether a month has no other bill; where the likeliest has one, its neighbour is taken if the bill
 *   reaches into it
 * @returns none where every month that the bill reaches has another
 */
export function monthsOfBill(period: BillPeriod, isFree: (month: string) => boolean = () => true): MonthDays[] {
  const touched = touchedMonths(period)
  const count = Math.min(touched.length, Math.max(1, Math.round(daysOf(period) / daysOfMonth)))
  let best: MonthDays[] = []
  for (let at = 0; at + count <= touched.length; at++) {
    const some = touched.slice(at, at + count)
    if (some.every(({ month }) => isFree(month)) && sum(some) > sum(best)) best = some
  }
  return best
}

const sum = (months: readonly MonthDays[]) => months.reduce((total, { days }) => total + days, 0)

/** Every month that a day of the bill is in, with those days. */
function touchedMonths({ from, to }: BillPeriod): MonthDays[] {
  let { year, month, day } = isoToJalali(from === to ? from : addDays(from, 1))
  let left = Math.max(1, daysOf({ from, to }))
  const found: MonthDays[] = []
  while (left > 0) {
    const days = Math.min(left, monthLength(year, month) - day + 1)
    found.push({ month: monthCode(year, month), days })
    left -= days
    day = 1
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  return found
}

/**
 * Parts a whole number by weights so that the parts come to it again: what is left of rounding down goes to those that
 * lost most, the first of several.
 * @param weights whole numbers above zero
 */
export function shareOut(whole: bigint, weights: readonly number[]): bigint[] {
  const all = BigInt(weights.reduce((total, weight) => total + weight, 0))
  const sign = whole < 0n ? -1n : 1n
  const size = whole * sign
  const parts = weights.map((weight, i) => {
    const exact = size * BigInt(weight)
    return { i, part: exact / all, rest: exact % all }
  })
  let left = size - parts.reduce((total, { part }) => total + part, 0n)
  for (const one of parts.toSorted((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break
    one.part += 1n
    left -= 1n
  }
  return parts.map(({ part }) => part * sign)
}
