import { Big } from 'big.js'
import { costPerOutcome } from '../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../domain/councilMoney.ts'
import { indicatorSeries } from '../domain/indicatorSeries.ts'
import { parsePeriod } from '../domain/period.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { moneyUnitName, rialIn } from '../persian/money.ts'
import type { Scatter } from './chartSpec.ts'
import { reached } from './reached.ts'
import { type ChartContext, titled } from './sessionChart.ts'

type Point = Scatter['points'][number] & { sample: boolean }

/**
 * Each linked indicator: the money meant for it in a fiscal year, and how much of its target the city reached in that
 * year's last measured period. The latest year in which two indicators have both.
 */
export function costAgainstOutcome({ data, department }: ChartContext): Scatter[] {
  const years = [...new Set(data.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  for (const year of years) {
    const points = pointsOf({ data, department }, year)
    if (points.length < 2) continue
    const title = toPersianDigits(`پول هر شاخص در برابر رسیدن آن به هدف، سال ${year}`)
    return [
      {
        form: 'scatter',
        title: titled(title, points),
        alternative: `نمودار پراکندگی ${title}: ${points.map(({ name }) => name).join('، ')}.`,
        unit: 'درصد هدف',
        xUnit: moneyUnitName(tableMoneyOf(data)),
        points: points.map(({ name, x, y }) => ({ name, x, y })),
      },
    ]
  }
  return []
}

function pointsOf({ data, department }: ChartContext, year: number): Point[] {
  const links = costPerOutcome(data, year, department.code).filter(({ share }) => share !== null)
  return [...Map.groupBy(links, ({ indicator }) => indicator)].flatMap(([indicator, own]) => {
    const latest = indicatorSeries(data, indicator.code).findLast(
      point => parsePeriod(point.period).year === year && reached(indicator, point) !== null,
    )
    const percent = latest === undefined ? null : reached(indicator, latest)
    if (latest === undefined || percent === null) return []
    const money = own.reduce((sum, { share }) => sum.plus(share ?? 0), new Big(0))
    const rows = [indicator, latest, ...own.flatMap(({ link, line }) => [link, line])]
    return {
      name: indicator.title,
      x: rialIn(BigInt(money.toFixed(0)), tableMoneyOf(data)),
      y: percent,
      sample: rows.some(({ sample }) => sample),
    }
  })
}
