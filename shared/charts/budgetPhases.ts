import type { CategoryChart } from '../chartSpec.ts'
import { yearAndPhaseName } from '../domain/budgetPivot.ts'
import { tableMoneyOf } from '../domain/councilMoney.ts'
import { yearsName } from '../domain/yearsName.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { moneyUnitName } from '../persian/money.ts'
import { type Phase, phaseChoices } from '../records/budgetAmount.ts'
import { amountIn, departmentBudget } from './budgetByYear.ts'
import { hedgedNote, hedgedValues } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/**
 * All of a department's lines together, year by year, a bar a phase, in the council's unit of money. A year and phase
 * in which a line has no amount is left out: its sum would mislead.
 */
export function budgetPhases(context: ChartContext): CategoryChart[] {
  const { columns, lines, totals } = departmentBudget(context)
  const summed = columns.flatMap((column, index) => {
    const total = totals[index] ?? null
    return total === null ? [] : [{ ...column, total }]
  })
  const left = columns.filter((_, index) => (totals[index] ?? null) === null)
  const years = [...new Set(summed.map(({ fiscalYear }) => fiscalYear))]
  // One phase a year would set unlike phases side by side.
  if (summed.length === years.length) return []
  const phases = (Object.keys(phaseChoices) as Phase[]).filter(phase => summed.some(column => column.phase === phase))
  const money = tableMoneyOf(context.session)
  const unit = moneyUnitName(money)
  return [
    {
      form: 'groupedBars',
      title: sampleTitle(
        `جمع اعتبار به تفکیک مرحله، ${yearsName(years)}`,
        lines.map(({ line }) => line),
      ),
      alternative: toPersianDigits(
        `نمودار میله‌ای جمع اعتبار ${context.department.name} در سال‌های ${years.join(' و ')} به تفکیک ${phases.map(phase => phaseChoices[phase]).join('، ')}، به ${unit}.`,
      ),
      unit,
      ...noted(
        hedgedNote(summed.filter(({ total }) => total.qualifier !== 'exact').map(yearAndPhaseName)),
        left.length > 0 &&
          `جمع ${left.map(column => `«${yearAndPhaseName(column)}»`).join('، ')} در نمودار نیست: همهٔ ردیف‌ها آن مبلغ را ندارند.`,
      ),
      categories: years.map(year => toPersianDigits(`سال ${year}`)),
      series: phases.map(phase => {
        const ofYears = years.map(
          year => summed.find(column => column.fiscalYear === year && column.phase === phase)?.total ?? null,
        )
        return {
          name: phaseChoices[phase],
          values: ofYears.map(total => amountIn(total, money)),
          ...hedgedValues(ofYears.map(total => total?.qualifier)),
        }
      }),
    },
  ]
}
