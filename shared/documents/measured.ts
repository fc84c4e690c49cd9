import { Big } from 'big.js'
import type { Standing } from '../domain/indicatorOverview.ts'
import type { IndicatorPoint } from '../domain/indicatorSeries.ts'
import { type Unit, unitChoices } from '../domain/unit.ts'
import { approximate, qualify } from '../persian/approximate.ts'
import { formatNumber, formatPercent, formatSigned } from '../persian/formatNumber.ts'
import { formatRial, moneyUnitName } from '../persian/money.ts'

/** From this much on, money in a table is in million rial; below it, the cost of one of something, in rial. */
const inMillions = 100_000_000

/** How the numbers of one indicator are printed: those of a row share a unit, which stands in a column of its own. */
export interface Scale {
  unit: Unit
  millions: boolean
}

export function scaleOf({ indicator, latest }: Pick<Standing, 'indicator' | 'latest'>): Scale {
  const sizes = [latest?.actual ?? '0', latest?.target ?? '0'].map(value => new Big(value).abs())
  return { unit: indicator.unit, millions: indicator.unit === 'rial' && sizes.some(size => size.gte(inMillions)) }
}

export function scaleName({ unit, millions }: Scale): string {
  return millions ? moneyUnitName('million-rial') : unitChoices[unit]
}

/** A quantity without its unit, except a percentage. */
export function scaled(value: string, { unit, millions }: Scale): string {
  if (unit === 'percent') return formatPercent(value)
  if (unit !== 'rial') return formatNumber(value, { fraction: 2 })
  return formatRial(BigInt(new Big(value).round(0, Big.roundDown).toFixed()), millions ? 'million-rial' : 'rial')
}

/** A point's actual: hedged as it was recorded, with ≈ when it was computed from hedged ones. */
export function actualText(point: IndicatorPoint | null, scale: Scale): string | null {
  if (point === null || point.actual === null) return null
  const text = scaled(point.actual, scale)
  return point.computed && point.qualifier === 'about' ? approximate(text) : qualify(text, point.qualifier)
}

/** The change from the prior period: in percent, or of a percentage in points; null when there is none. */
export function changeText({ indicator, change, changePercent }: Standing): string | null {
  if (indicator.unit === 'percent') return change === null ? null : formatSigned(change, { percent: false })
  return changePercent === null ? null : formatSigned(changePercent)
}
