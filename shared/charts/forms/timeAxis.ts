import { toPersianDigits } from '../../persian/digits.ts'
import { isoToJalali, jalaliToIso } from '../../persian/jalali.ts'

/** Whole days since an arbitrary start. @param iso ISO 8601 day */
export function daysSinceEpoch(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
}

/** Where days stand: the window's first at the right. */
export interface TimeAxis {
  from: number
  to: number
  left: number
  right: number
  x: (day: number) => number
}

export function timeAxis(
  { from, to }: { from: string; to: string },
  { left, right }: { left: number; right: number },
): TimeAxis {
  const first = daysSinceEpoch(from)
  const end = Math.max(first, daysSinceEpoch(to)) + 1
  return { from: first, to: end, left, right, x: day => right - ((day - first) / (end - first)) * (right - left) }
}

export interface TimeSpan {
  name: string
  /** Day numbers; `to` is the day after the last. */
  from: number
  to: number
}

const seasons = ['بهار', 'تابستان', 'پاییز', 'زمستان']

/** The Jalali years that two days lie in, and their quarters, each whole. */
export function yearsAndQuarters(from: string, to: string): { years: TimeSpan[]; quarters: TimeSpan[] } {
  const [first, last] = [isoToJalali(from).year, isoToJalali(to).year]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return {
    years: years.map(year => ({ name: toPersianDigits(String(year)), from: start(year, 1), to: start(year + 1, 1) })),
    quarters: years.flatMap(year =>
      seasons.map((name, index) => ({
        name,
        from: start(year, index * 3 + 1),
        to: index === 3 ? start(year + 1, 1) : start(year, index * 3 + 4),
      })),
    ),
  }
}

function start(year: number, month: number): number {
  return daysSinceEpoch(jalaliToIso({ year, month, day: 1 }))
}
