import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { Phase } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Amount } from './budgetPivot.ts'
import { combineQualifiers } from './combineQualifiers.ts'

/** A line's year: what it may spend, what was made ready for it and what was spent, or of income what came in. */
export interface LineExecution {
  line: Row<'budgetLine'>
  /** The revised budget, else the approved, with what was added to it. */
  approved: Amount | null
  allocated: Amount | null
  /** As settled, else as reported. */
  actual: Amount | null
  /** The row of the actual, which says why it is far from what was approved. */
  actualRow: Row<'budgetAmount'> | null
}

/** Some lines together. */
export interface ExecutionSum {
  lines: readonly LineExecution[]
  approved: KnownSum
  allocated: KnownSum
  actual: KnownSum
  allocatedOfApproved: Share | null
  actualOfApproved: Share | null
  actualOfAllocated: Share | null
}

/** Of the lines that have the amount; null where none has. */
export type KnownSum = (Amount & { known: number }) | null

/** Percent, over the lines that have both amounts: those of other lines would make it a share of nothing. */
export interface Share {
  percent: string
  isExact: boolean
  /** How many lines it is of. */
  of: number
}

/** Each line's year, in the order of lines; those without any amount of the year are left out. */
export function executionOf(
  session: Session,
  fiscalYear: number,
  lines: readonly Row<'budgetLine'>[] = session.rows.budgetLine,
): LineExecution[] {
  const amounts = session.deriveOfRows(amountsByLineAndYear)
  return lines.flatMap(line => {
    const rows = amounts.get(`${line.code}/${fiscalYear}`) ?? []
    if (rows.length === 0) return []
    const of = (phase: Phase) => rows.find(row => row.phase === phase) ?? null
    const actualRow = of('settled') ?? of('actual')
    return [{ line, approved: budgetOf(rows), allocated: of('allocated'), actual: actualRow, actualRow }]
  })
}

/** What a line may spend in a year: the revised budget, else the approved, with its supplement. */
export function budgetOf(rows: readonly Row<'budgetAmount'>[]): Amount | null {
  const of = (phase: Phase) => rows.find(row => row.phase === phase)
  const [base, more] = [of('revised') ?? of('approved'), of('supplementary')]
  if (base === undefined || more === undefined) return base ?? null
  return {
    amount: base.amount + more.amount,
    qualifier: combineQualifiers([base.qualifier, more.qualifier]),
  }
}

/** All rows of a budget's lines and years; asked for of every line. */
const amountsByLineAndYear = ({ rows }: Session) =>
  Map.groupBy(rows.budgetAmount, ({ line, fiscalYear }) => `${line}/${fiscalYear}`)

export function sumExecution(lines: readonly LineExecution[]): ExecutionSum {
  return {
    lines,
    approved: knownSum(lines.map(({ approved }) => approved)),
    allocated: knownSum(lines.map(({ allocated }) => allocated)),
    actual: knownSum(lines.map(({ actual }) => actual)),
    allocatedOfApproved: shareOf(lines, 'allocated', 'approved'),
    actualOfApproved: shareOf(lines, 'actual', 'approved'),
    actualOfAllocated: shareOf(lines, 'actual', 'allocated'),
  }
}

function knownSum(amounts: readonly (Amount | null)[]): KnownSum {
  const known = amounts.filter(amount => amount !== null)
  if (known.length === 0) return null
  return {
    amount: known.reduce((sum, { amount }) => sum + amount, 0n),
    qualifier: combineQualifiers(known.map(({ qualifier }) => qualifier)),
    known: known.length,
  }
}

type Part = 'approved' | 'allocated' | 'actual'

function shareOf(lines: readonly LineExecution[], part: Part, whole: Part): Share | null {
  const both = lines.flatMap(line => {
    const [upper, lower] = [line[part], line[whole]]
    return upper === null || lower === null ? [] : [{ upper, lower }]
  })
  const sum = (which: 'upper' | 'lower') => both.reduce((total, pair) => total + pair[which].amount, 0n)
  if (both.length === 0 || sum('lower') === 0n) return null
  return {
    percent: divide(new Big(sum('upper').toString()).times(100), new Big(sum('lower').toString())).toFixed(),
    isExact: both.every(({ upper, lower }) => upper.qualifier === 'exact' && lower.qualifier === 'exact'),
    of: both.length,
  }
}

/** Beyond so many percent of what was approved, an ended year's line says why. */
export const varianceLimit = 10

/** A line whose ended year came to much more or less than was approved for it. */
export interface BudgetVariance {
  line: Row<'budgetLine'>
  row: Row<'budgetAmount'>
  approved: Amount
  /** Percent of the approved; negative when less was spent or came in. */
  percent: string
  isExact: boolean
}

/** Lines beyond the limit, the farthest first. Of a year under way nobody can tell yet: it has none. */
export function budgetVariances(
  session: Session,
  fiscalYear: number,
  lines?: readonly Row<'budgetLine'>[],
): BudgetVariance[] {
  if (yearGone(session, fiscalYear) < 1) return []
  return executionOf(session, fiscalYear, lines)
    .flatMap(({ line, approved, actualRow: row }): BudgetVariance[] => {
      if (approved === null || row === null || approved.amount <= 0n) return []
      const [budget, spent] = [new Big(approved.amount.toString()), new Big(row.amount.toString())]
      const percent = divide(spent.minus(budget).times(100), budget)
      if (percent.abs().lte(varianceLimit)) return []
      const isExact = approved.qualifier === 'exact' && row.qualifier === 'exact'
      return [{ line, row, approved, percent: percent.toFixed(), isExact }]
    })
    .sort((a, b) => new Big(b.percent).abs().cmp(new Big(a.percent).abs()))
}

/** The day until which a year's money is counted: the last that its amounts name, else the session's own. */
export function countedUntil(session: Session, fiscalYear: number): string {
  const days = session.rows.budgetAmount.flatMap(row => (row.fiscalYear === fiscalYear ? (row.asOf ?? []) : []))
  return days.sort().at(-1) ?? session.rows.session[0]?.date.slice(0, 10) ?? parsePeriod(String(fiscalYear)).to
}

/** How much of a fiscal year is gone on the day until which its money is counted, from 0 to 1. */
export function yearGone(session: Session, fiscalYear: number): number {
  const { from, to } = parsePeriod(String(fiscalYear))
  const until = countedUntil(session, fiscalYear)
  if (until >= to || (session.rows.session[0]?.date ?? '') > to) return 1
  return until < from ? 0 : (daysBetween(from, until) + 1) / (daysBetween(from, to) + 1)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
