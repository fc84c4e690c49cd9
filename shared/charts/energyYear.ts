import { energyYears, type YearEnergy, yearlyEnergy } from '../domain/energy.ts'
import { billsOf } from '../domain/energyIndex.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../tables/index.ts'
import type { ChartContext } from './sessionChart.ts'

export const energyUnit = 'مگاوات‌ساعت'

/** The latest year that was billed whole or, without any, the latest; undefined without bills. */
export function energyYear({ data, department }: ChartContext): number | undefined {
  const years = energyYears(data, department.code)
  return years.findLast(year => yearlyEnergy(data, department.code, year).months.length === 12) ?? years.at(-1)
}

/** «سال ۱۴۰۰», or «۹ ماه سال ۱۴۰۱» of a year not billed whole. */
export function energyYearName({ year, months }: YearEnergy): string {
  return toPersianDigits(months.length === 12 ? `سال ${year}` : `${months.length} ماه سال ${year}`)
}

export function billRows({ data, department }: ChartContext): Row<'energyReading'>[] {
  return billsOf(data, department.code).flatMap(({ readings }) => readings)
}
