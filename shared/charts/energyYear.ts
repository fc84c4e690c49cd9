import type { YearEnergy } from '../domain/energy.ts'
import { billsOf } from '../domain/energyIndex.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'
import type { ChartContext } from './sessionChart.ts'

export const energyUnit = 'مگاوات‌ساعت'

/** «سال ۱۴۰۰», or «۹ ماه سال ۱۴۰۱» of a year not billed whole. */
export function energyYearName({ year, months }: YearEnergy): string {
  return toPersianDigits(months.length === 12 ? `سال ${year}` : `${months.length} ماه سال ${year}`)
}

export function billRows({ session, department }: ChartContext): Row<'energyReading'>[] {
  return billsOf(session, department.code).flatMap(({ readings }) => readings)
}
