import { Big } from 'big.js'
import type { Row } from '../records/index.ts'

/** How an indicator stands against its target. */
export type Status = 'green' | 'near' | 'amber' | 'red' | 'grey'

export const statusNames: Readonly<Record<Status, string>> = {
  green: 'محقق',
  near: 'در حد مجاز',
  amber: 'رو به بهبود',
  red: 'عقب‌تر از هدف',
  grey: 'بدون اطلاعات',
}

/** Shapes that differ in grey print too; ▲ is taken by changes. The status's name follows. */
export const statusMarks: Readonly<Record<Status, string>> = {
  green: '●',
  near: '◐',
  amber: '◆',
  red: '■',
  grey: '○',
}

/** The colour of a status: a target missed by no more than is allowed is no worry. */
export const statusTones: Readonly<Record<Status, Exclude<Status, 'near'>>> = {
  green: 'green',
  near: 'green',
  amber: 'amber',
  red: 'red',
  grey: 'grey',
}

/** What of an indicator decides how its values are judged. */
export type IndicatorRule = Pick<Row<'indicator'>, 'direction' | 'tolerance'>

/** Exact decimals in the indicator's unit. */
export interface Measurement {
  target: string | null
  actual: string | null
}

/** Percent of the target. */
export const usualTolerance = '10'

/**
 * Green: the target is met or bettered. Near: missed by at most the tolerance, a percentage of the target.
 * Amber: missed by more, but no worse than the period it is compared with. Red: missed by more, and worse or with no
 * period to compare. Grey: no value or no target. A percentage of a zero target is nothing, so such a target is met or
 * missed absolutely.
 * @param prior the indicator's measurement that it is compared with, in the same place: of the period before, or of
 * the same season of the year before
 */
export function statusOf(indicator: IndicatorRule, value: Measurement | null, prior: Measurement | null): Status {
  if (value === null || value.actual === null || value.target === null) return 'grey'
  const target = new Big(value.target)
  const allowed = target
    .abs()
    .times(indicator.tolerance ?? usualTolerance)
    .div(100)
  const beyond = improvement(indicator, value.target, value.actual)
  if (beyond.gte(0)) return 'green'
  if (beyond.plus(allowed).gte(0)) return 'near'
  if (prior === null || prior.actual === null) return 'red'
  return improvement(indicator, prior.actual, value.actual).gte(0) ? 'amber' : 'red'
}

/** How much better the second value is than the first; negative when worse. */
export function improvement({ direction }: Pick<IndicatorRule, 'direction'>, from: string, to: string): Big {
  const change = new Big(to).minus(from)
  return direction === 'higher' ? change : change.times(-1)
}
