import type { YearEnergy } from '../../domain/energy.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { monthName } from '../../persian/jalali.ts'

/** «سال ۱۴۰۰», or of a part of a year «فروردین تا آذر ۱۴۰۱ (۹ ماه)». */
export function monthsName({ year, months }: Pick<YearEnergy, 'year' | 'months'>): string {
  if (months.length === 12) return toPersianDigits(`سال ${year}`)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return toPersianDigits(`سال ${year}، بدون اطلاعات`)
  const names = first === last ? nameOf(first) : `${nameOf(first)} تا ${nameOf(last)}`
  return toPersianDigits(`${names} ${year} (${months.length} ماه)`)
}

const nameOf = (month: string) => monthName(Number(month.slice(5)))
