import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { budgetOf } from './execution.ts'

type Budget = NonNullable<ReturnType<typeof budgetOf>>

/** A line's approved budgets of two years that follow each other. */
export interface LineGrowth {
  line: Row<'budgetLine'>
  before: Budget
  after: Budget
  /** What both rest on. */
  amounts: Row<'budgetAmount'>[]
}

/**
 * The latest year whose approved budgets can be held against the year's before, line by line: a line that is new in it
 * would look like growth.
 */
export function budgetGrowth(
  session: Session,
  lines: readonly Row<'budgetLine'>[] = session.rows.budgetLine,
): { from: number; to: number; grown: LineGrowth[] } | undefined {
  const amounts = session.rows.budgetAmount
  const budgets = Map.groupBy(amounts, ({ line, fiscalYear }) => `${line}/${fiscalYear}`)
  const years = [...new Set(amounts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  const both = (year: number) =>
    lines.flatMap((line): LineGrowth[] => {
      const own = [year - 1, year].map(one => budgets.get(`${line.code}/${one}`) ?? [])
      const [before, after] = own.map(budgetOf)
      if (before == null || after == null || before.amount <= 0n) return []
      return [{ line, before, after, amounts: own.flat().filter(isBudget) }]
    })
  const to = years.find(year => years.includes(year - 1) && both(year).length > 0)
  return to === undefined ? undefined : { from: to - 1, to, grown: both(to) }
}

const isBudget = ({ phase }: Row<'budgetAmount'>) =>
  phase === 'approved' || phase === 'revised' || phase === 'supplementary'

/** Rial of some lines in one of the two years. */
export function sumOf(grown: readonly LineGrowth[], which: 'before' | 'after'): bigint {
  return grown.reduce((total, line) => total + line[which].amount, 0n)
}

/** Percent by which some lines grew together, and whether all of their amounts are exact. */
export function growthOf(grown: readonly LineGrowth[]): { percent: string; isExact: boolean } {
  const [before, after] = (['before', 'after'] as const).map(which => new Big(sumOf(grown, which).toString()))
  const percent = divide(after!.minus(before!).times(100), before!).toFixed()
  return { percent, isExact: grown.every(line => isFirm(line.before) && isFirm(line.after)) }
}

const isFirm = ({ qualifier }: Budget) => qualifier === 'exact'
