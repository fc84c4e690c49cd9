import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import { type Phase } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { Session } from '../session/session.ts'
import { spendingOf } from './budget.ts'
import { indicatorOf } from './indicatorSeries.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** What a budget line's money gave by way of one indicator in one fiscal year. */
export interface OutcomeCost {
  link: Row<'lineIndicatorLink'>
  line: Row<'budgetLine'>
  indicator: Row<'indicator'>
  fiscalYear: number
  /** The line's amount and its phase: what was spent, else the nearest to it: see `spendingOf`. */
  amount: { phase: Phase; row: Row<'budgetAmount'> } | null
  /** The link's share of the amount in whole rial, cut. */
  share: string | null
  /** A part of a line by its link's weight is no more than «about». */
  shareQualifier: Qualifier
  outcome: Outcome | null
  /** Rial for one of the indicator's unit, cut after twenty decimals; null with the reason. */
  costPerUnit: string | null
  /** Not exact when an input is hedged or the link is only a part of the line: it prints with «≈». */
  qualifier: Qualifier
  /** Persian: why there is no cost. */
  reason: string | null
}

/**
 * Every link's cost per unit of outcome in a fiscal year, in the order of the links. The amount is the line's of that
 * year × the link's weight; the outcome is the indicator's of the same whole year in the line's district, or in the
 * city.
 * @param department whose lines; every department's when left out
 */
export function costPerOutcome(session: Session, fiscalYear: number, department?: string): OutcomeCost[] {
  const lines = new Map(session.rows.budgetLine.map(line => [line.code, line]))
  return session.rows.lineIndicatorLink.flatMap(link => {
    const line = lines.get(link.line)
    if (line === undefined || (department !== undefined && line.department !== department)) return []
    return [costOf(session, link, line, fiscalYear)]
  })
}

/** The latest fiscal year in which any link has a cost per unit; undefined when none ever has. */
export function latestOutcomeYear(session: Session, department?: string): number | undefined {
  const years = [...new Set(session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  return years.find(year => costPerOutcome(session, year, department).some(({ costPerUnit }) => costPerUnit !== null))
}

export function costOf(
  session: Session,
  link: Row<'lineIndicatorLink'>,
  line: Row<'budgetLine'>,
  fiscalYear: number,
): OutcomeCost {
  const indicator = indicatorOf(session, link.indicator)
  const amount = amountOf(session, line.code, fiscalYear)
  const base = { link, line, indicator, fiscalYear, amount }
  const without = (reason: string, found: Partial<OutcomeCost> = {}): OutcomeCost => ({
    ...base,
    share: null,
    shareQualifier: 'exact',
    outcome: null,
    costPerUnit: null,
    qualifier: 'exact',
    ...found,
    reason,
  })
  if (amount === null) return without('این ردیف در آن سال هیچ مبلغی ندارد، نه عملکرد و نه تخصیص و نه مصوب')
  const share = new Big(amount.row.amount).times(link.weight).div(100)
  const isWhole = new Big(link.weight).eq(100)
  const shareQualifier: Qualifier = isWhole ? amount.row.qualifier : 'about'
  const found = { share: share.round(0, Big.roundDown).toFixed(), shareQualifier }
  const outcome = outcomeOf(session, indicator, line.district, fiscalYear)
  if (typeof outcome === 'string') return without(outcome, found)
  if (new Big(outcome.value).lte(0))
    return without(outcome.by === 'change' ? 'شاخص در آن سال بهتر نشده است' : 'شاخص در آن سال صفر است', {
      ...found,
      outcome,
    })
  const exact = shareQualifier === 'exact' && outcome.qualifier === 'exact'
  return {
    ...base,
    ...found,
    outcome,
    costPerUnit: divide(share, new Big(outcome.value)).toFixed(),
    qualifier: exact ? 'exact' : 'about',
    reason: null,
  }
}

function amountOf(session: Session, line: string, fiscalYear: number): OutcomeCost['amount'] {
  const row = spendingOf(session.rows.budgetAmount.filter(one => one.line === line && one.fiscalYear === fiscalYear))
  return row === undefined ? null : { phase: row.phase, row }
}

/** Budget lines that no link ties to an indicator: money without an indicator. What comes in is meant to move none. */
export function linesWithoutIndicator(session: Session): Row<'budgetLine'>[] {
  const linked = new Set(session.rows.lineIndicatorLink.map(({ line }) => line))
  return session.rows.budgetLine.filter(line => line.class !== 'income' && !linked.has(line.code))
}

/** Indicators that no link ties to a budget line: an indicator without money. */
export function indicatorsWithoutLine(session: Session): Row<'indicator'>[] {
  const linked = new Set(session.rows.lineIndicatorLink.map(({ indicator }) => indicator))
  return session.rows.indicator.filter(({ code }) => !linked.has(code))
}

/** How much of each linked line's money its links speak of, in percent; more than 100 is a mistake. */
export function weightsByLine(
  session: Session,
): ReadonlyMap<string, { weight: string; links: Row<'lineIndicatorLink'>[] }> {
  return new Map(
    [...Map.groupBy(session.rows.lineIndicatorLink, ({ line }) => line)].map(([line, links]) => [
      line,
      { weight: links.reduce((sum, { weight }) => sum.plus(weight), new Big(0)).toFixed(), links },
    ]),
  )
}
