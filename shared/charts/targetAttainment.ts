import { Big } from 'big.js'
import { type IndicatorRule, improvement, type Measurement } from '../domain/indicatorStatus.ts'
import { divide } from '../quantities/divide.ts'

/**
 * How much of a target was reached, in percent: 100 when met, 90 when missed by a tenth of it, whichever way the
 * indicator should move; never below zero. Null without a target or an actual, and for a zero target.
 */
export function targetAttainment(indicator: IndicatorRule, { target, actual }: Measurement): string | null {
  if (target === null || actual === null || new Big(target).eq(0)) return null
  const better = improvement(indicator, target, actual)
  const percent = divide(better.times(100), new Big(target).abs()).plus(100)
  return (percent.lt(0) ? new Big(0) : percent).toFixed()
}
