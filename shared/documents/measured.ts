import { Big } from 'big.js'
import type { Standing } from '../domain/indicatorOverview.ts'
import type { IndicatorPoint } from '../domain/indicatorSeries.ts'
import { type Unit, unitChoices } from '../domain/unit.ts'
import { approximate, qualify } from '../persian/approximate.ts'
import { formatNumber, formatPercent, formatSigned } from '../persian/formatNumber.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../persian/money.ts'

/** From this much on, money in a table is in the council's unit; below it, the cost of one of something, in rial. */
const large = 100_000_000

/** How the numbers of one indicator are printed: those of a row share a unit, which stands in a column of its own. */
export interface Scale {
  unit: Unit
  /** Of money. */
  money: TableMoney | 'rial'
}

/** @param money the council's unit of money in tables */
export function scaleOf({ indicator, latest }: Pick<Standing, 'indicator' | 'latest'>, money: TableMoney): Scale {
  const sizes = [latest?.actual ?? '0', latest?.target ?? '0'].map(value => new Big(value).abs())
  return { unit: indicator.unit, money: sizes.some(size => size.gte(large)) ? money : 'rial' }
}

export function scaleName({ unit, money }: Scale): string {
  return unit === 'rial' ? moneyUnitName(money) : unitChoices[unit]
}

/** A quantity without its unit, except a percentage. */
export function scaled(value: string, { unit, money }: Scale): string {
  if (unit === 'percent') return formatPercent(value)
  if (unit !== 'rial') return formatNumber(value, { fraction: 2 })
  return formatRial(BigInt(new Big(value).round(0, Big.roundDown).toFixed()), money)
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
