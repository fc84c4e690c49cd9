import { parseDate } from '@internationalized/date'
import { Big } from 'big.js'
import type { IndicatorSummary } from '../domain/indicatorOverview.ts'
import type { IndicatorPoint } from '../domain/indicatorSeries.ts'
import { approximate } from '../persian/approximate.ts'
import { formatNumber, formatPercent, formatSigned } from '../persian/formatNumber.ts'
import { moneyUnitName, rialsPerUnit, type TableMoney, tableFraction } from '../persian/money.ts'
import { type Printable, printApart } from '../persian/printApart.ts'
import { formatRialQuotient } from '../persian/quotientMoney.ts'
import { parsePeriod } from '../quantities/period.ts'
import { type Unit, unitChoices } from '../quantities/unit.ts'
import { qualify } from '../records/qualifier.ts'

/** From this much on, money in a table is in the council's unit; below it, the cost of one of something, in rial. */
const large = 100_000_000

/** How the numbers of one indicator are printed: those of a row share a unit, which stands in a column of its own. */
export interface IndicatorScale {
  unit: Unit
  /** Of money. */
  money: TableMoney | 'rial'
}

/** @param money the council's unit of money in tables */
export function indicatorScale(
  { indicator, latest }: Pick<IndicatorSummary, 'indicator' | 'latest'>,
  money: TableMoney,
): IndicatorScale {
  const sizes = [latest?.actual ?? '0', latest?.target ?? '0'].map(value => new Big(value).abs())
  return { unit: indicator.unit, money: sizes.some(size => size.gte(large)) ? money : 'rial' }
}

export function scaleName({ unit, money }: IndicatorScale): string {
  return unit === 'rial' ? moneyUnitName(money) : unitChoices[unit]
}

/**
 * A number of the scale without its unit, except a percentage's; as texts print it: a recorded one has all its digits.
 */
function printable(value: string, isQuotient: boolean, { unit, money }: IndicatorScale): Printable {
  const exact = unit === 'rial' && money !== 'rial' ? new Big(value).div(String(rialsPerUnit[money])).toFixed() : value
  const print = (more: number): string => {
    if (unit === 'percent') return formatPercent(value, { fraction: 1 + more })
    if (unit !== 'rial') return formatNumber(value, isQuotient ? { fraction: 1 + more } : {})
    if (money === 'rial') return more === 0 ? formatRialQuotient(value) : formatNumber(value, { fraction: 2 + more })
    return formatNumber(exact, { fraction: tableFraction(money) + more })
  }
  return { value, print }
}

/** A point's target; rounding keeps it apart from the actual. */
export function targetText(point: IndicatorPoint | null, scale: IndicatorScale): string | null {
  const [target, actual] = bothOf(point, scale)
  return target === null ? null : printApart(target, actual === null ? [] : [actual])
}

/** A point's actual: hedged as it was recorded, with ≈ when it was computed from hedged ones; apart from the target. */
export function actualText(point: IndicatorPoint | null, scale: IndicatorScale): string | null {
  const [target, actual] = bothOf(point, scale)
  if (point === null || actual === null) return null
  const text = printApart(actual, target === null ? [] : [target])
  return point.computed && point.qualifier === 'about' ? approximate(text) : qualify(text, point.qualifier)
}

/**
 * «۶ از ۸ رزمایش», with its period where it is not the usual one; null without either.
 * @param usual the period that a head names, and the council's unit of money
 */
export function targetAndActual(
  found: IndicatorSummary,
  { unit, period }: { unit: TableMoney; period: string | undefined },
): string | null {
  const { latest } = found
  const scale = indicatorScale(found, unit)
  const actual = actualText(latest, scale)
  const target = targetText(latest, scale)
  if (latest === null || (actual === null && target === null)) return null
  const name = scale.unit === 'percent' ? '' : ` ${scaleName(scale)}`
  const when = latest.period === period ? '' : ` (${parsePeriod(latest.period).label})`
  return `${target === null ? actual : `${actual ?? 'بدون اطلاعات'} از ${target}`}${name}${when}`
}

function bothOf(
  point: IndicatorPoint | null,
  scale: IndicatorScale,
): [target: Printable | null, actual: Printable | null] {
  const of = (value: string | null, isQuotient: boolean) =>
    value === null ? null : printable(value, isQuotient, scale)
  return [of(point?.target ?? null, false), of(point?.actual ?? null, point?.computed === true)]
}

/**
 * The change from the prior period: in percent, or of a percentage in points; ≈ of hedged ones, null when there is
 * none.
 */
export function changeText({ indicator, change, changePercent, latest, prior }: IndicatorSummary): string | null {
  const since =
    latest !== null && prior !== null && !follows(prior, latest) ? ` از ${parsePeriod(prior.period).label}` : ''
  return changed(indicator.unit, change, changePercent, [latest, prior], since)
}

/** The same since the same period of the year before; null of yearly figures, whose prior period that is. */
export function yearChangeText(summary: IndicatorSummary): string | null {
  const { indicator, yearChange, yearChangePercent, latest, yearBefore } = summary
  if (latest === null || parsePeriod(latest.period).length === 'year') return null
  return changed(indicator.unit, yearChange, yearChangePercent, [latest, yearBefore], '')
}

function changed(
  unit: Unit,
  change: string | null,
  percent: string | null,
  points: readonly (IndicatorPoint | null)[],
  since: string,
): string | null {
  const isPoints = unit === 'percent'
  const found = isPoints ? change : percent
  if (found === null) return null
  const text = `${signed(found, isPoints ? { percent: false } : {})}${isPoints ? ' واحد' : ''}${since}`
  return points.every(point => point?.qualifier === 'exact') ? text : approximate(text)
}

/** Whether one period begins the day after another ends: a change over a gap names what it is since. */
function follows(prior: IndicatorPoint, latest: IndicatorPoint): boolean {
  const next = parseDate(parsePeriod(prior.period).to).add({ days: 1 })
  return next.toString() === parsePeriod(latest.period).from
}

/** A change that is not nothing is never printed as nothing. */
export function signed(change: string, options: { percent?: boolean } = {}): string {
  const of = (value: string) => ({
    value,
    print: (more: number) => formatSigned(value, { ...options, fraction: 1 + more }),
  })
  return printApart(of(change), [of('0')])
}
