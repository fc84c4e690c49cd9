import { Big } from 'big.js'
import type { Scatter } from '../chartSpec.ts'
import { costPerOutcome, type OutcomeCost } from '../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../domain/councilMoney.ts'
import { indicatorSeries } from '../domain/indicatorSeries.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { moneyUnitName, rialIn } from '../persian/money.ts'
import { parsePeriod } from '../quantities/period.ts'
import { periodsText } from '../quantities/periodsText.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Session } from '../session/session.ts'
import { hedgedNote } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'
import { targetAttainment } from './targetAttainment.ts'

type Point = Scatter['points'][number] & { sample: boolean; phases: string[]; period: string }

/**
 * Each linked indicator: the money meant for it in a fiscal year, and how much of its target the city reached in that
 * year's last measured period. The latest year in which two indicators have both.
 */
export function costAgainstOutcome({ session, department }: ChartContext): Scatter[] {
  const years = [...new Set(session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  for (const year of years) {
    const links = costPerOutcome(session, year, department.code)
    const points = pointsOf(session, links, year)
    if (points.length < 2) continue
    const phases = Object.values(phaseChoices).filter(name => points.some(point => point.phases.includes(name)))
    const title = toPersianDigits(`اعتبار هر شاخص (${phases.join(' و ')} ${year}) و میزان تحقق هدف`)
    const left = new Set(links.map(({ indicator }) => indicator)).size - points.length
    return [
      {
        form: 'scatter',
        title: sampleTitle(title, points),
        alternative: `نمودار پراکندگی ${title}: ${points.map(({ name }) => name).join('، ')}.`,
        unit: 'درصد هدف',
        xUnit: moneyUnitName(tableMoneyOf(session)),
        points: points.map(({ name, x, y, hedged }) => ({ name, x, y, ...(hedged && { hedged }) })),
        ...noted(
          hedgedNote(points.filter(({ hedged }) => hedged).map(({ name }) => name)),
          `درصد هدف از آخرین دورهٔ هر شاخص در سال ${year} است: ${periodsText(points.map(({ period }) => period))}.`,
          left > 0 && `${left} شاخص پیوندخورده که در این سال مبلغ، هدف یا عملکرد ندارد در نمودار نیست.`,
        ),
      },
    ]
  }
  return []
}

function pointsOf(session: Session, links: readonly OutcomeCost[], year: number): Point[] {
  const paid = links.filter(({ share }) => share !== null)
  return [...Map.groupBy(paid, ({ indicator }) => indicator)].flatMap(([indicator, own]) => {
    const latest = indicatorSeries(session, indicator.code).findLast(
      point => parsePeriod(point.period).year === year && targetAttainment(indicator, point) !== null,
    )
    const percent = latest === undefined ? null : targetAttainment(indicator, latest)
    if (latest === undefined || percent === null) return []
    const money = own.reduce((sum, { share }) => sum.plus(share ?? 0), new Big(0))
    const isHedged = [latest, ...own.map(({ amount }) => amount?.row)].some(
      row => row !== undefined && row.qualifier !== 'exact',
    )
    const rows = [indicator, latest, ...own.flatMap(({ link, line }) => [link, line])]
    return {
      name: indicator.title,
      x: rialIn(BigInt(money.toFixed(0)), tableMoneyOf(session)),
      y: percent,
      sample: rows.some(({ sample }) => sample),
      ...(isHedged && { hedged: true as const }),
      phases: own.flatMap(({ amount }) => (amount === null ? [] : phaseChoices[amount.phase])),
      period: latest.period,
    }
  })
}
