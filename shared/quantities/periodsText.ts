import { toPersianDigits } from '../persian/digits.ts'
import { comparePeriods, parsePeriod } from './period.ts'

/** «نیمهٔ نخست ۱۴۰۱ (۵ مورد)، آذر ۱۴۰۱ (۱ مورد)», the latest first; a single one without its count. */
export function periodsText(periods: readonly string[]): string {
  const groups = [...Map.groupBy(periods, text => text).values()].map(texts => ({
    period: parsePeriod(texts[0] ?? ''),
    count: texts.length,
  }))
  groups.sort((a, b) => -comparePeriods(a.period, b.period))
  return groups
    .map(({ period, count }) =>
      groups.length === 1 ? period.label : toPersianDigits(`${period.label} (${count} مورد)`),
    )
    .join('، ')
}
