import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'

/** «سال ۱۴۰۱», or of several «سال‌های ۱۳۹۹ تا ۱۴۰۱»; empty for none. */
export function yearsName(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined) return ''
  return toPersianDigits(first === last ? `سال ${first}` : `سال‌های ${first} تا ${last}`)
}

/** The fiscal years of some days. @param days ISO 8601 */
export function yearsOfDays(days: readonly string[]): string {
  return yearsName(days.map(fiscalYearOf))
}
