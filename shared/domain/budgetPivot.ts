import { Big } from 'big.js'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../tables/index.ts'
import { type Phase, phaseChoices } from './budget.ts'
import { divide } from './divide.ts'

export interface YearAndPhase {
  fiscalYear: number
  phase: Phase
}

/** Budget lines with their amounts in whole rial, one for each of `columns`; null where there is none. */
export interface BudgetPivot {
  columns: YearAndPhase[]
  lines: { line: Row<'budgetLine'>; amounts: (bigint | null)[] }[]
  /** Sums of what is shown; null in a column that lacks a line's amount, since its sum would mislead. */
  totals: (bigint | null)[]
}

const phaseOrder = Object.keys(phaseChoices) as Phase[]

/** The declared pivot of budget amounts: years oldest first, phases in the order money passes through them. */
export function pivotBudget(lines: readonly Row<'budgetLine'>[], amounts: readonly Row<'budgetAmount'>[]): BudgetPivot {
  const byCell = new Map(amounts.map(amount => [`${amount.line}/${columnKey(amount)}`, amount.amount]))
  const columns = [
    ...new Map(
      amounts.map(({ fiscalYear, phase }) => [columnKey({ fiscalYear, phase }), { fiscalYear, phase }]),
    ).values(),
  ]
  columns.sort((a, b) => a.fiscalYear - b.fiscalYear || phaseOrder.indexOf(a.phase) - phaseOrder.indexOf(b.phase))
  const rows = lines.map(line => ({
    line,
    amounts: columns.map(column => byCell.get(`${line.code}/${columnKey(column)}`) ?? null),
  }))
  return {
    columns,
    lines: rows,
    totals: columns.map((_, index) => sumOrNull(rows.map(row => row.amounts[index] ?? null))),
  }
}

function columnKey({ fiscalYear, phase }: YearAndPhase): string {
  return `${fiscalYear}/${phase}`
}

function sumOrNull(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0n)
}

/** «۱۴۰۱ تخصیص» */
export function yearAndPhaseName({ fiscalYear, phase }: YearAndPhase): string {
  return `${toPersianDigits(String(fiscalYear))} ${phaseChoices[phase]}`
}

/** Percent points from one amount to the next, exact or cut far beyond what is printed; null from zero. */
export function percentChange(before: bigint, after: bigint): string | null {
  if (before === 0n) return null
  return divide(new Big(after - before).times(100), new Big(before)).toFixed()
}
