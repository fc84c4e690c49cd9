import { Big } from 'big.js'
import { divide } from '../../quantities/divide.ts'
import { agrees } from '../agreement.ts'
import type { Quantity } from './quantity.ts'
import type { Relation, RelationKind } from './relations.ts'

/** What a relation's numbers come to, and whether the stated one says so; null when they can't be reckoned. */
export interface Judgement {
  computed: Big
  agrees: boolean
  /** Whether no rounding of figures of one or two digits can explain what doesn't agree. */
  sure: boolean
}

export function judge(relation: Relation): Judgement | null {
  const { stated, basis, claim } = relation
  const values = basis.flatMap(({ value }) => (value === null ? [] : [value]))
  if (stated.value === null || values.length < basis.length) return null
  const computed = reckoners[claim].reckon(values)
  if (computed === null) return null
  const [strict, loose] = [agreesWithin(relation, computed, true), agreesWithin(relation, computed, false)]
  return strict === null || loose === null ? null : { computed, agrees: strict, sure: !loose }
}

function agreesWithin({ claim, stated, basis, falls }: Relation, computed: Big, isStrict: boolean): boolean | null {
  const range = rangeOf(claim, basis, isStrict)
  if (range === null || stated.value === null) return null
  const value = falls ? stated.value.abs().neg() : stated.value
  const slack = range.high.minus(range.low).div(2)
  const isLoose = !isStrict && claim !== 'growth' && claim !== 'share'
  const own = isLoose ? stated.off : new Big(0)
  return agrees({ value, step: stepOf(claim, stated), hedge: hedgeOf(stated, falls) }, computed, slack.plus(own))
}

/** «دو برابر» is nearer to two than to one and a half. */
function stepOf(claim: RelationKind, { step }: Quantity): Big {
  return claim === 'multiple' && step.eq(1) ? step.div(2) : step
}

/** A fall of more than 5 % is a growth below −5. */
function hedgeOf({ hedge }: Quantity, falls: boolean): Quantity['hedge'] {
  if (!falls) return hedge
  if (hedge === 'moreThan' || hedge === 'atLeast') return 'upTo'
  return hedge === 'upTo' ? 'atLeast' : hedge
}

/** How a kind's number follows from its basis, and whether it rises with all of it or falls with all but the first. */
interface Reckoner {
  reckon: (values: readonly Big[]) => Big | null
  falls: boolean
}

const zero = new Big(0)
const add = (values: readonly Big[]) => values.reduce((sum, value) => sum.plus(value), zero)

/** The first as a multiple of the second. */
function over([first = zero, second = zero]: readonly Big[]): Big | null {
  return second.lte(0) ? null : divide(first, second)
}

const reckoners: Record<RelationKind, Reckoner> = {
  growth: { reckon: ([a = zero, b = zero]) => over([a.minus(b).times(100), b]), falls: true },
  points: { reckon: ([a = zero, b = zero]) => a.minus(b), falls: true },
  compound: { reckon: ([rate = zero, years = zero]) => compound(rate, years), falls: false },
  share: { reckon: ([a = zero, b = zero]) => over([a.times(100), b]), falls: true },
  rest: { reckon: ([a = zero, b = zero]) => over([b.minus(a).times(100), b]), falls: true },
  sum: { reckon: add, falls: false },
  mean: { reckon: values => divide(add(values), new Big(values.length)), falls: false },
  difference: { reckon: ([first = zero, ...rest]) => first.minus(add(rest)), falls: true },
  multiple: { reckon: over, falls: true },
  quotient: { reckon: over, falls: true },
  product: { reckon: ([a = zero, b = zero]) => a.times(b), falls: false },
  same: { reckon: ([only = zero]) => only, falls: false },
}

/** What years of one rate come to, in percent. */
function compound(rate: Big, years: Big): Big | null {
  const count = Number(years.toFixed())
  if (!Number.isInteger(count) || count < 1 || count > 50) return null
  return rate.div(100).plus(1).pow(count).minus(1).times(100).round(10)
}

/** What the result may be when every rounded or hedged figure may be off. */
function rangeOf(claim: RelationKind, basis: readonly Quantity[], isStrict: boolean): { low: Big; high: Big } | null {
  const { reckon, falls } = reckoners[claim]
  const corner = (way: 1 | -1) =>
    reckon(
      basis.map((figure, i) => {
        const value = figure.value ?? zero
        const off = offOf(figure, value, isStrict).times(way)
        return falls && i > 0 ? value.minus(off) : value.plus(off)
      }),
    )
  const [one, other] = [corner(-1), corner(1)]
  if (one === null || other === null) return null
  return one.lte(other) ? { low: one, high: other } : { low: other, high: one }
}

/** «حدود» may be off by 5 %; a number of one or two figures was hardly rounded by who wrote it. */
function offOf({ off, figures, hedge }: Quantity, value: Big, isStrict: boolean): Big {
  if (hedge !== 'exact') return value.abs().times('0.05')
  return isStrict && figures < 3 ? zero : off
}
