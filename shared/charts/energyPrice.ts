import type { CategoryChart } from '../chartSpec.ts'
import { costPerKwh } from '../domain/energy.ts'
import { roundedRial } from '../persian/quotientMoney.ts'
import { twoYearsByMonth } from './energyMonths.ts'
import { billRows } from './energyYear.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'

const unit = 'ریال هر کیلووات‌ساعت'

/** What a kilowatt-hour cost over all accounts, in each month of the last two years; in rial as tables print it. */
export function energyPrice(context: ChartContext): CategoryChart[] {
  const years = twoYearsByMonth(context, total => {
    const price = costPerKwh(total)
    return price === null ? null : roundedRial(price)
  })
  if (years === undefined) return []
  const { named, ...drawn } = years
  return [
    {
      form: 'line',
      title: sampleTitle(`بهای هر کیلووات‌ساعت در ${named}`, billRows(context)),
      alternative: `نمودار خطی بهای هر کیلووات‌ساعت برق ${context.department.name} در هر ماه ${named}، به ${unit}.`,
      unit,
      ...drawn,
    },
  ]
}
