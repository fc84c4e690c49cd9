import type { CategoryChart } from '../chartSpec.ts'
import { inMegawattHours } from '../domain/energy.ts'
import { twoYearsByMonth } from './energyMonths.ts'
import { billRows, energyUnit } from './energyYear.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'

/** What was used in each month of the last two years. */
export function energyByMonth(context: ChartContext): CategoryChart[] {
  const years = twoYearsByMonth(context, ({ energy }) => inMegawattHours(energy))
  if (years === undefined) return []
  const { named, ...drawn } = years
  return [
    {
      form: 'groupedBars',
      title: sampleTitle(`مصرف برق ماه‌به‌ماه در ${named}`, billRows(context)),
      alternative: `نمودار ستونی مصرف برق ${context.department.name} در هر ماه ${named}، به ${energyUnit}.`,
      unit: energyUnit,
      ...drawn,
    },
  ]
}
