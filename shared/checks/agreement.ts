import { Big } from 'big.js'
import type { Qualifier } from '../records/qualifier.ts'

/** A number as stated: how firmly, and what its last digit is worth. */
export interface StatedNumber {
  value: Big
  step: Big
  hedge: Qualifier
}

/** «حدود» is allowed to be off by a twentieth. */
const nearly = new Big('0.05')

/**
 * Whether a stated number says the true one: equal at the stated precision, whether it was rounded or cut; within 5 %
 * when it is «about»; on the right side when it is a bound.
 * @param slack how far the true number itself may be off, from rounded figures behind it
 */
export function agrees({ value, step, hedge }: StatedNumber, truth: Big, slack: Big = new Big(0)): boolean {
  const room = slack.plus(step.div(2))
  const isRounded = value.minus(truth).abs().lte(room)
  const isCut =
    value.abs().lte(truth.abs().plus(slack)) &&
    truth.abs().minus(value.abs()).lt(step.plus(slack)) &&
    value.times(truth).gte(0)
  if (isRounded || isCut) return true
  switch (hedge) {
    case 'exact':
      return false
    case 'about':
      return value.minus(truth).abs().lte(truth.abs().times(nearly).plus(room))
    case 'moreThan':
    case 'atLeast':
      return truth.gte(value.minus(slack))
    case 'upTo':
      return truth.lte(value.plus(slack))
    default:
      return hedge satisfies never
  }
}
