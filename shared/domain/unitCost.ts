import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Phase } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Qualifier } from '../records/qualifier.ts'
import type { Session } from '../session/session.ts'
import { executionOf } from './execution.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** What one unit of an output cost in a fiscal year, over all lines that pay for it. */
export interface UnitCost {
  indicator: Row<'indicator'>
  fiscalYear: number
  lines: Row<'budgetLine'>[]
  links: Row<'lineIndicatorLink'>[]
  amounts: Row<'budgetAmount'>[]
  outcome: Outcome
  /** Rial spent on it: each line's actual × its link's weight. */
  spent: string
  /** Percent of `spent` that came of capital lines: what it bought outlasts the year. */
  capitalShare: string
  /** Rial for one unit, cut after twenty decimals. */
  cost: string
  /** Not exact when an input is hedged or a link is only a part of its line. */
  qualifier: Qualifier
  /** Of what was spent: one or both of settled and actual. */
  phases: Phase[]
}

/**
 * Unit costs rest on what was spent alone, of every linked line: money that was only allocated, or of a part of the
 * lines, would make an output look cheap. Only what is counted over the year has one.
 * @returns in Persian why it has none
 */
export function unitCostOf(session: Session, indicator: Row<'indicator'>, fiscalYear: number): UnitCost | string {
  const links = session.rows.lineIndicatorLink.filter(link => link.indicator === indicator.code)
  if (links.length === 0) return 'ردیف بودجه ندارد'
  const lines = links.flatMap(link => session.rows.budgetLine.filter(({ code }) => code === link.line))
  const outcome = outcomeOf(session, indicator, null, fiscalYear)
  if (typeof outcome === 'string') return outcome
  if (outcome.by === 'change') return 'مقدار آن در سال جمع نمی‌شود'
  if (new Big(outcome.value).lte(0)) return 'شاخص در آن سال صفر است'
  const spent = new Map(executionOf(session, fiscalYear, lines).map(found => [found.line.code, found.actualRow]))
  const without = lines.filter(({ code }) => (spent.get(code) ?? null) === null)
  if (without.length > 0)
    return `عملکرد ${without.length === 1 ? 'ردیف' : 'ردیف‌های'} ${without.map(({ code }) => code).join('، ')} داده نرسیده`
  const parts = links.flatMap(link => {
    const line = lines.find(({ code }) => code === link.line)
    const row = spent.get(link.line) ?? null
    if (line === undefined || row === null) return []
    return [{ link, line, row, share: new Big(row.amount.toString()).times(link.weight).div(100) }]
  })
  const total = sum(parts)
  if (total.lte(0)) return 'برای آن پولی خرج نشده است'
  const isExact =
    outcome.qualifier === 'exact' &&
    parts.every(({ link, row }) => row.qualifier === 'exact' && new Big(link.weight).eq(100))
  return {
    indicator,
    fiscalYear,
    lines,
    links,
    amounts: parts.map(({ row }) => row),
    outcome,
    spent: total.round(0, Big.roundHalfUp).toFixed(),
    capitalShare: divide(sum(parts.filter(({ line }) => line.class === 'capital')).times(100), total).toFixed(),
    cost: divide(total, new Big(outcome.value)).toFixed(),
    qualifier: isExact ? 'exact' : 'about',
    phases: [...new Set(parts.map(({ row }) => row.phase))],
  }
}

const sum = (of: readonly { share: Big }[]) => of.reduce((total, { share }) => total.plus(share), new Big(0))

/** Indicators that money is linked to and whose amounts add up over a year, each with its cost or why it has none. */
export function unitCosts(
  session: Session,
  fiscalYear: number,
): { indicator: Row<'indicator'>; found: UnitCost | string }[] {
  const linked = new Set(session.rows.lineIndicatorLink.map(({ indicator }) => indicator))
  return session.rows.indicator.flatMap(indicator => {
    if (!linked.has(indicator.code)) return []
    const outcome = outcomeOf(session, indicator, null, fiscalYear)
    const isCounted = typeof outcome !== 'string' && outcome.by === 'amount'
    return isCounted ? [{ indicator, found: unitCostOf(session, indicator, fiscalYear) }] : []
  })
}

/** The last year in which any output has a unit cost; undefined when none ever has. */
export function latestCostYear(session: Session): number | undefined {
  const years = [...new Set(session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  return years.find(year => unitCosts(session, year).some(({ found }) => typeof found !== 'string'))
}
