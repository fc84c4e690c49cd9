import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Row } from '../records/index.ts'
import { varianceLimit } from './execution.ts'
import type { IndicatorSummary } from './indicatorOverview.ts'

/** An indicator whose latest actual is far from its target, on either side. */
export interface IndicatorVariance {
  summary: IndicatorSummary
  /** Percent of the target; null of a zero target. */
  percent: string | null
  isExact: boolean
  /** The row that says why, and what is done: the value's own, or of a ratio the one that holds its target. */
  row: Row<'indicatorValue'>
}

/** Those that are red, or more than ten percent from their targets; in the order given. */
export function variancesOf(all: readonly IndicatorSummary[]): IndicatorVariance[] {
  return all.flatMap((summary): IndicatorVariance[] => {
    const { indicator, latest, status } = summary
    if (latest === null || latest.actual === null || latest.target === null) return []
    const row = latest.rows.find(own => own.indicator === indicator.code)
    if (row === undefined) return []
    const target = new Big(latest.target)
    const percent = target.eq(0) ? null : divide(new Big(latest.actual).minus(target).times(100), target.abs())
    if (status !== 'red' && (percent === null || percent.abs().lte(varianceLimit))) return []
    return [{ summary, percent: percent?.toFixed() ?? null, isExact: latest.qualifier === 'exact', row }]
  })
}
