import type { CategoryChart } from '../chartSpec.ts'
import { energyYears, type MonthEnergy, monthlyEnergy, yearlyEnergy } from '../domain/energy.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { monthNames } from '../persian/jalali.ts'
import { monthCode, parsePeriod } from '../quantities/period.ts'
import { type ChartContext, noted } from './sessionChart.ts'

interface TwoYears extends Pick<CategoryChart, 'categories' | 'series' | 'note'> {
  /** «سال ۱۴۰۰ و سال ۱۴۰۱». */
  named: string
}

/**
 * A quantity of the department's bills over the months of the last two years, side by side: seasons meet. A month whose
 * bills have hardly come is left out.
 * @param of a month's bills, in decimals; null where it has none
 */
export function twoYearsByMonth(
  { session, department }: ChartContext,
  of: (month: MonthEnergy) => string | null,
): TwoYears | undefined {
  const months = new Map(monthlyEnergy(session, department.code).map(total => [total.month, of(total)]))
  const years = energyYears(session, department.code)
    .slice(-2)
    .map(year => ({ year, whole: new Set(yearlyEnergy(session, department.code, year).months) }))
    .filter(({ whole }) => whole.size > 0)
  if (years.length === 0) return undefined
  const series = years.map(({ year, whole }) => ({
    name: toPersianDigits(`سال ${year}`),
    values: monthNames.map((_, month) => {
      const code = monthCode(year, month + 1)
      return whole.has(code) ? (months.get(code) ?? null) : null
    }),
  }))
  const shown = new Set(years.flatMap(({ year, whole }) => [`${year}`, ...whole]))
  const thin = [...months.keys()].filter(month => shown.has(month.slice(0, 4)) && !shown.has(month))
  const left = thin.map(month => parsePeriod(month).label).join('، ')
  return {
    ...noted(thin.length > 0 && `${left} در نمودار نیست: تنها بخشی از قبض‌ها رسیده است.`),
    named: series.map(({ name }) => name).join(' و '),
    categories: [...monthNames],
    series,
  }
}
