import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import { type Phase, phaseChoices } from '../records/budgetAmount.ts'
import { phaseShareName } from './budget.ts'
import type { Amount, YearAndPhase } from './budgetPivot.ts'

/** What two columns of a budget's pivot are to each other. */
export interface BudgetComparison {
  /** Indexes of the columns. */
  from: number
  to: number
  /** A change from one to the other, or the second as a share of the first. */
  by: 'change' | 'share'
  /** «تغییر مصوب», «درصد تخصیص». */
  name: string
  /** Two phases that are no share of each other: they stand in one comparison only with that caveat. */
  isUnlike: boolean
}

/**
 * Which two columns are compared: the furthest phase that the first and the last year share, since a year's allocation
 * so far says little against another's approval. Within one year the last phase is a share of the first. Otherwise the
 * first column and the last; null when there are not two.
 */
export function budgetComparison(columns: readonly YearAndPhase[]): BudgetComparison | null {
  const [first, last] = [columns[0], columns.at(-1)]
  if (first === undefined || last === undefined || columns.length < 2) return null
  const inFirst = (phase: Phase) =>
    columns.findIndex(column => column.fiscalYear === first.fiscalYear && column.phase === phase)
  const to = columns.findLastIndex(({ fiscalYear, phase }) => fiscalYear === last.fiscalYear && inFirst(phase) !== -1)
  const phase = columns[to]?.phase
  if (first.fiscalYear !== last.fiscalYear && phase !== undefined)
    return { from: inFirst(phase), to, by: 'change', name: `تغییر ${phaseChoices[phase]}`, isUnlike: false }
  const ends = { from: 0, to: columns.length - 1 }
  const share = first.fiscalYear === last.fiscalYear ? phaseShareName(last.phase, first.phase) : null
  return share === null
    ? { ...ends, by: 'change', name: 'تغییر', isUnlike: true }
    : { ...ends, by: 'share', name: share, isUnlike: false }
}

/** Percent points of a comparison, exact or cut far beyond what is printed; null of a missing amount and from zero. */
export function compared(
  { from, to, by }: Pick<BudgetComparison, 'from' | 'to' | 'by'>,
  amounts: readonly (Amount | null)[],
): { percent: string; isExact: boolean } | null {
  const [before, after] = [amounts[from] ?? null, amounts[to] ?? null]
  if (before === null || after === null || before.amount === 0n) return null
  const part = by === 'share' ? after.amount : after.amount - before.amount
  return {
    percent: divide(new Big(part).times(100), new Big(before.amount)).toFixed(),
    isExact: before.qualifier === 'exact' && after.qualifier === 'exact',
  }
}
