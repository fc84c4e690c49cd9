import type { CategoryChart } from '../chartSpec.ts'
import {
  type Amount,
  type BudgetPivot,
  pivotBudget,
  type YearAndPhase,
  yearAndPhaseName,
} from '../domain/budgetPivot.ts'
import { tableMoneyOf } from '../domain/councilMoney.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { moneyUnitName, rialIn, type TableMoney } from '../persian/money.ts'
import { hedgedNote, hedgedValues } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'
import { topN } from './topN.ts'

/** Names of more lines than this don't fit below their columns. */
const columnsAtMost = 5
const linesAtMost = 12

/**
 * A department's lines, in the council's unit of money: the phase that most years have, year beside year; where no
 * phase has two years, every year and phase there is.
 */
export function budgetByYear({ session, department }: ChartContext): CategoryChart[] {
  const pivot = departmentBudget({ session, department })
  const unit = tableMoneyOf(session)
  const columns = comparedColumns(pivot.columns)
  const at = columns.map(column => pivot.columns.indexOf(column))
  const sample = pivot.lines.every(({ line }) => line.sample)
  const lines = pivot.lines
    .map(({ line, amounts }) => ({
      name: line.sample && !sample ? `${line.title} (نمونه)` : line.title,
      values: at.map(index => amountIn(amounts[index] ?? null, unit)),
      ...hedgedValues(at.map(index => amounts[index]?.qualifier)),
    }))
    .filter(({ values }) => values.some(value => value !== null))
  if (lines.length === 0) return []
  const form = lines.length > columnsAtMost ? 'rankedBars' : 'groupedBars'
  const { parts, rest } = topN(lines, linesAtMost, count => toPersianDigits(`${count} ردیف دیگر`))
  const shown = form === 'groupedBars' ? lines : rest === null ? parts : [...parts, rest]
  const names = columns.map(yearAndPhaseName)
  return [
    {
      form,
      title: sampleTitle(`اعتبار ردیف‌ها: ${names.join(' و ')}`, sample ? pivot.lines.map(({ line }) => line) : []),
      alternative: `نمودار میله‌ای اعتبار ${shown.map(({ name }) => name).join('، ')} در ${names.join(' و ')}، به ${moneyUnitName(unit)}.`,
      unit: moneyUnitName(unit),
      categories: shown.map(({ name }) => name),
      series: names.map((name, index) => {
        const hedged = shown.map(line => line.hedged?.[index] === true)
        const values = shown.map(line => line.values[index] ?? null)
        return { name, values, ...(hedged.includes(true) ? { hedged } : {}) }
      }),
      ...noted(
        hedgedNote(shown.flatMap(({ name, hedged }) => (hedged === undefined ? [] : [name]))),
        lines.length < pivot.lines.length &&
          `${pivot.lines.length - lines.length} ردیف در این سال و مرحله مبلغی ندارد و در نمودار نیست.`,
      ),
    },
  ]
}

export function departmentBudget({ session, department }: ChartContext): BudgetPivot {
  const lines = session.rows.budgetLine.filter(line => line.department === department.code)
  const mine = new Set(lines.map(({ code }) => code))
  return pivotBudget(
    lines,
    session.rows.budgetAmount.filter(({ line }) => mine.has(line)),
  )
}

export function amountIn(amount: Amount | null, unit: TableMoney): string | null {
  return amount === null ? null : rialIn(amount.amount, unit)
}

/** The last two years of the phase with the most years, the earlier phase when two have as many; else all columns. */
function comparedColumns(columns: readonly YearAndPhase[]): readonly YearAndPhase[] {
  const byPhase = [...Map.groupBy(columns, ({ phase }) => phase).values()]
  const longest = byPhase.reduce<YearAndPhase[]>((most, years) => (years.length > most.length ? years : most), [])
  return longest.length > 1 ? longest.slice(-2) : columns
}
