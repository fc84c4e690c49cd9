import { Big } from 'big.js'

/** Decimals of its own settings, which those of others leave alone. */
const Cut = Big()
Cut.DP = 20
Cut.RM = Big.roundDown

/**
 * Division cut after twenty decimals, toward zero. Cutting never lifts a number onto a half, so rounding the result
 * half up when it is printed is the same as rounding the endless quotient once.
 * @throws RangeError for a zero divisor: callers refuse it first, in their own words
 */
export function divide(dividend: Big, divisor: Big): Big {
  if (divisor.eq(0)) throw new RangeError('division by zero')
  return new Big(new Cut(dividend).div(divisor))
}
