import { Big } from 'big.js'
import { costPerKwh, energyYears, monthlyEnergy, yearlyEnergy } from '../domain/energy.ts'
import { monthCode } from '../domain/period.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { monthNames } from '../persian/jalali.ts'
import type { CategoryChart } from './chartSpec.ts'
import { billRows } from './energyYear.ts'
import { type ChartContext, titled } from './sessionChart.ts'

const unit = 'ریال هر کیلووات‌ساعت'

/** What a kilowatt-hour cost in each month of the last two years, over all accounts; months hardly billed are left out. */
export function energyPrice(context: ChartContext): CategoryChart[] {
  const { data, department } = context
  const prices = new Map(monthlyEnergy(data, department.code).map(total => [total.month, costPerKwh(total)]))
  const years = energyYears(data, department.code)
    .slice(-2)
    .map(year => ({ year, whole: new Set(yearlyEnergy(data, department.code, year).months) }))
    .filter(({ whole }) => whole.size > 0)
  if (years.length === 0) return []
  const names = years.map(({ year }) => toPersianDigits(`سال ${year}`))
  return [
    {
      form: 'line',
      title: titled(`بهای هر کیلووات‌ساعت در ${names.join(' و ')}`, billRows(context)),
      alternative: `نمودار خطی بهای هر کیلووات‌ساعت برق ${department.name} در هر ماه ${names.join(' و ')}، به ${unit}.`,
      unit,
      categories: [...monthNames],
      series: years.map(({ year, whole }, index) => ({
        name: names[index] ?? '',
        values: monthNames.map((_, month) => {
          const code = monthCode(year, month + 1)
          const price = whole.has(code) ? (prices.get(code) ?? null) : null
          return price === null ? null : new Big(price).round(0).toFixed()
        }),
      })),
    },
  ]
}
