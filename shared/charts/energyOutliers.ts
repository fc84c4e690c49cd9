import type { CategoryChart } from '../chartSpec.ts'
import { energyYears } from '../domain/energy.ts'
import { type EnergyJump, energyJumps } from '../domain/energyOutliers.ts'
import { energySite } from '../domain/energySite.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { monthName } from '../persian/jalali.ts'
import { billRows } from './energyYear.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'

const billsAtMost = 15
const unit = 'برابر معمول'

/**
 * Bills of the latest year far above what their account and season would give, as multiples of it, the farthest first.
 */
export function energyOutliers(context: ChartContext): CategoryChart[] {
  const { session, department } = context
  const year = energyYears(session, department.code).at(-1)
  if (year === undefined) return []
  const above = energyJumps(session, department.code, year)
    .filter(({ times }) => Number(times) > 1)
    .sort((a, b) => Number(b.times) - Number(a.times))
  if (above.length === 0) return []
  const shown = above.slice(0, billsAtMost)
  const title = toPersianDigits(`قبض‌های بسیار بیش از معمول خود در سال ${year} (${shown.length} از ${above.length})`)
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(title, billRows(context)),
      alternative: `نمودار میله‌ای ${title}؛ دورترین ${shown.slice(0, 1).map(nameOf).join('')}.`,
      unit,
      categories: shown.map(nameOf),
      series: [{ name: 'چند برابر', values: shown.map(({ times }) => times) }],
    },
  ]
}

function nameOf({ account, month }: EnergyJump): string {
  return `${energySite(account)}، ${monthName(Number(month.slice(5)))}`
}
