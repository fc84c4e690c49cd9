import type { CategoryChart } from '../../chartSpec.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { printApart, printShare } from '../../persian/printApart.ts'
import { extremes } from '../../quantities/extremes.ts'

const decimal = /^-?\d+(\.\d+)?$/

/** A tick of an axis, which Chart.js computes in floating point, as its label says it. */
export function tickLabel(value: string | number): string {
  return formatNumber(String(Number(Number(value).toPrecision(12))))
}

/**
 * A value as its label says it: the larger, the fewer decimals, so that a label has six digits at most or none after
 * the point. It has more where rounding would make it equal to its aim, or a percentage all or nothing.
 */
export function valueLabel(value: string, unit: string, aim: string | null = null): string {
  const size = Math.abs(Number(value))
  const fraction = size >= 10_000 ? 0 : size >= 1000 ? 1 : 2
  const of = (each: string) => ({
    value: each,
    print: (more: number) => formatNumber(each, { fraction: fraction + more }),
  })
  const bounds = [...(isPercent(unit) ? ['0', '100'] : []), ...(isDecimal(aim) ? [aim] : [])]
  return printApart(of(value), bounds.map(of))
}

/** A share or a percentage of a target, which rounding makes neither nothing nor all of it. */
export function percentLabel(value: string, fraction: number): string {
  return printShare(value, (percent, more) => formatNumber(percent, { fraction: fraction + more }))
}

/** «درصد هدف», «درصد محله‌ها» */
export function isPercent(unit: string): boolean {
  return unit.includes('درصد')
}

/** Exact decimals → what Chart.js plots; null and anything that is no decimal are gaps. */
export function plotted(values: readonly (string | null)[]): (number | null)[] {
  return values.map(value => (isDecimal(value) ? Number(value) : null))
}

/** Every value of a chart, in no order that matters. */
export function allValues({ series }: CategoryChart): (string | null)[] {
  return series.flatMap(({ values }) => values)
}

/** The least and the greatest value that bars are measured by; not finite where there are none. */
export function extentOf(spec: CategoryChart): { least: number; greatest: number } {
  return extremes([...(spec.among ?? []), ...allValues(spec).filter(isDecimal)].map(Number))
}

export function isDecimal(value: string | null | undefined): value is string {
  return typeof value === 'string' && decimal.test(value)
}
