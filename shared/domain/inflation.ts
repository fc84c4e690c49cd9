import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** Growth of money with the rise of prices taken out of it. */
export interface RealGrowth {
  /** Percent, by compounding: (1 + growth) ÷ (1 + inflation) − 1. */
  percent: string
  /** Percent by which prices rose over all years. */
  inflation: string
  /** The rates that it rests on. */
  rates: Row<'inflationRate'>[]
}

const factor = (percent: string) => new Big(percent).div(100).plus(1)

/**
 * A growth from one fiscal year to another after inflation: the rates of the years after the first, the last one's
 * included. The years whose rates nobody has recorded are returned instead where any is missing.
 * @param growth percent
 */
export function realGrowth(session: Session, growth: string, from: number, to: number): RealGrowth | number[] {
  const years = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + 1 + i)
  const rates = years.flatMap(year => session.rows.inflationRate.find(({ fiscalYear }) => fiscalYear === year) ?? [])
  if (rates.length < years.length) return years.filter(year => !rates.some(({ fiscalYear }) => fiscalYear === year))
  const prices = rates.reduce((product, { rate }) => product.times(factor(rate)), new Big(1))
  const percent = divide(factor(growth), prices).minus(1).times(100)
  return { percent: percent.toFixed(), inflation: prices.minus(1).times(100).toFixed(), rates }
}
