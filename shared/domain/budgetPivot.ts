import { toPersianDigits } from '../persian/digits.ts'
import { type Phase, phaseChoices } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import { combineQualifiers } from './combineQualifiers.ts'

export interface YearAndPhase {
  fiscalYear: number
  phase: Phase
}

/** An amount in whole rial, and how firm it is. */
export type Amount = Pick<Row<'budgetAmount'>, 'amount' | 'qualifier'>

/** Budget lines with their amounts, one for each of `columns`; null where there is none. */
export interface BudgetPivot {
  columns: YearAndPhase[]
  lines: { line: Row<'budgetLine'>; amounts: (Amount | null)[] }[]
  /** Sums of what is shown; null in a column that lacks a line's amount, since its sum would mislead. */
  totals: (Amount | null)[]
}

const phaseOrder = Object.keys(phaseChoices) as Phase[]

/** The declared pivot of budget amounts: years oldest first, phases in the order money passes through them. */
export function pivotBudget(lines: readonly Row<'budgetLine'>[], amounts: readonly Row<'budgetAmount'>[]): BudgetPivot {
  const byCell = new Map(amounts.map(amount => [`${amount.line}/${columnKey(amount)}`, amount]))
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

/** «1401/allocated» */
export function columnKey({ fiscalYear, phase }: YearAndPhase): string {
  return `${fiscalYear}/${phase}`
}

/** What `columnKey` has written; undefined for what it has not, as a name kept by another version may be. */
export function readYearAndPhase(key: string): YearAndPhase | undefined {
  const [, year = '', wanted] = /^(1[34]\d\d)\/(.+)$/.exec(key) ?? []
  const phase = phaseOrder.find(one => one === wanted)
  return phase && { fiscalYear: Number(year), phase }
}

function sumOrNull(amounts: readonly (Amount | null)[]): Amount | null {
  const known = amounts.filter(amount => amount !== null)
  if (known.length < amounts.length) return null
  return {
    amount: known.reduce((sum, { amount }) => sum + amount, 0n),
    qualifier: combineQualifiers(known.map(({ qualifier }) => qualifier)),
  }
}

/** «۱۴۰۱ تخصیص» */
export function yearAndPhaseName({ fiscalYear, phase }: YearAndPhase): string {
  return `${toPersianDigits(String(fiscalYear))} ${phaseChoices[phase]}`
}
