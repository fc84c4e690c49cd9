import { energyYears, inMegawattHours, monthlyEnergy, yearlyEnergy } from '../domain/energy.ts'
import { monthCode } from '../domain/period.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { monthNames } from '../persian/jalali.ts'
import type { CategoryChart } from './chartSpec.ts'
import { billRows, energyUnit } from './energyYear.ts'
import { type ChartContext, titled } from './sessionChart.ts'

/** The last two years month by month, side by side: seasons meet. A month whose bills have hardly come is left out. */
export function energyByMonth(context: ChartContext): CategoryChart[] {
  const { data, department } = context
  const used = new Map(monthlyEnergy(data, department.code).map(({ month, energy }) => [month, energy]))
  const years = energyYears(data, department.code)
    .slice(-2)
    .map(year => ({ year, whole: new Set(yearlyEnergy(data, department.code, year).months) }))
    .filter(({ whole }) => whole.size > 0)
  if (years.length === 0) return []
  const names = years.map(({ year }) => toPersianDigits(`سال ${year}`))
  return [
    {
      form: 'groupedBars',
      title: titled(`مصرف برق ماه‌به‌ماه در ${names.join(' و ')}`, billRows(context)),
      alternative: `نمودار ستونی مصرف برق ${department.name} در هر ماه ${names.join(' و ')}، به ${energyUnit}.`,
      unit: energyUnit,
      categories: [...monthNames],
      series: years.map(({ year, whole }, index) => ({
        name: names[index] ?? '',
        values: monthNames.map((_, month) => {
          const code = monthCode(year, month + 1)
          const energy = used.get(code)
          return energy === undefined || !whole.has(code) ? null : inMegawattHours(energy)
        }),
      })),
    },
  ]
}
