import { formatNumber } from '../../persian/formatNumber.ts'
import type { CategoryChart } from '../chartSpec.ts'

const decimal = /^-?\d+(\.\d+)?$/

/** A tick of an axis, which Chart.js computes in floating point, as its label says it. */
export function tickLabel(value: string | number): string {
  return formatNumber(String(Number(Number(value).toPrecision(12))))
}

/** A value as its label says it: the larger, the fewer decimals, so that a label has six digits at most or none after the point. */
export function valueLabel(value: string): string {
  const size = Math.abs(Number(value))
  return formatNumber(value, { fraction: size >= 10_000 ? 0 : size >= 1000 ? 1 : 2 })
}

/** Exact decimals → what Chart.js plots; null and anything that is no decimal are gaps. */
export function plotted(values: readonly (string | null)[]): (number | null)[] {
  return values.map(value => (isDecimal(value) ? Number(value) : null))
}

/** Every value of a chart, in no order that matters. */
export function allValues({ series }: CategoryChart): (string | null)[] {
  return series.flatMap(({ values }) => values)
}

export function isDecimal(value: string | null | undefined): value is string {
  return typeof value === 'string' && decimal.test(value)
}
