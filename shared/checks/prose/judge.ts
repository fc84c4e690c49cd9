import { Big } from 'big.js'
import { divide } from '../../quantities/divide.ts'
import { agrees } from '../agreement.ts'
import type { Quantity } from './quantities.ts'
import type { Relation } from './relations.ts'

/** What a relation's numbers come to, and whether the stated one says so; null when they can't be reckoned. */
export interface Judgement {
  computed: Big
  agrees: boolean
}

export function judge({ claim, stated, basis, falls }: Relation): Judgement | null {
  const values = basis.flatMap(({ value }) => (value === null ? [] : [value]))
  if (stated.value === null || values.length < basis.length) return null
  const range = rangeOf(claim, basis)
  const computed = reckon(claim, values)
  if (range === null || computed === null) return null
  const said = falls ? stated.value.abs().neg() : stated.value
  const slack = range.high.minus(range.low).div(2)
  return {
    computed,
    agrees: agrees({ value: said, step: stated.step, hedge: hedgeOf(stated, falls) }, computed, slack),
  }
}

/** A fall of more than 5 % is a growth below −5. */
function hedgeOf({ hedge }: Quantity, falls: boolean): Quantity['hedge'] {
  if (!falls) return hedge
  if (hedge === 'moreThan' || hedge === 'atLeast') return 'upTo'
  return hedge === 'upTo' ? 'atLeast' : hedge
}

function reckon(claim: Relation['claim'], values: readonly Big[]): Big | null {
  if (claim === 'sum') return values.reduce((sum, value) => sum.plus(value), new Big(0))
  const [first, second] = values
  if (first === undefined || second === undefined || second.lte(0)) return null
  return divide(first.minus(claim === 'growth' ? second : 0).times(100), second)
}

/** What the result may be when every rounded or hedged figure may be off. */
function rangeOf(claim: Relation['claim'], basis: readonly Quantity[]): { low: Big; high: Big } | null {
  const ends = basis.map(figure => {
    const value = figure.value ?? new Big(0)
    const off = offOf(figure, value)
    return [value.minus(off), value.plus(off)] as const
  })
  const low = ends.map(([from]) => from)
  const high = ends.map(([, to]) => to)
  const [lowest, highest] =
    claim === 'sum'
      ? [reckon(claim, low), reckon(claim, high)]
      : [reckon(claim, [low[0]!, high[1]!]), reckon(claim, [high[0]!, low[1]!])]
  return lowest === null || highest === null ? null : { low: lowest, high: highest }
}

/** A whole number without scale is exact; «۴٫۵ میلیارد» may be off by half of its last digit, «حدود» by 5 %. */
function offOf({ step, hedge, fact, unit }: Quantity, value: Big): Big {
  if (hedge !== 'exact') return value.abs().times('0.05')
  const isExact = fact !== null || step.eq(1) || (unit === 'rial' && step.lte(10))
  return isExact ? new Big(0) : step.div(2)
}
