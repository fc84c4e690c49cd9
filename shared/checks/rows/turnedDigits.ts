import { Big } from 'big.js'

/** Among numbers of one order a slip of two digits is seen where it makes one this far from all others. */
const apart = 2.5
/** How much the others may vary themselves. */
const steady = 2

/**
 * «۲٬۸۳۰» written as «۸٬۲۳۰»: the one of a series that lies apart from all others, and lies among them with two of its
 * digits in each other's places.
 * @param sizes in the order of size, four and more
 * @returns its place and what it then is; null where there is none, or where it could be several numbers
 */
export function turnedDigits(sizes: readonly Big[]): { at: number; right: Big } | null {
  const [least, second, beforeLast, most] = [sizes[0], sizes[1], sizes.at(-2), sizes.at(-1)]
  if (sizes.length < 4 || least === undefined || second === undefined || beforeLast === undefined || most === undefined)
    return null
  const isHigh = most.gte(beforeLast.times(apart)) && beforeLast.lte(least.times(steady))
  const isLow = least.times(apart).lte(second) && most.lte(second.times(steady))
  if (!isHigh && !isLow) return null
  const at = isHigh ? sizes.length - 1 : 0
  const [low, high] = isHigh ? [least, beforeLast] : [second, most]
  const fitting = swapped(sizes[at]!).filter(size => size.gte(low.times('0.7')) && size.lte(high.times('1.4')))
  const [right, ...others] = new Map(fitting.map(size => [size.toFixed(), size])).values()
  return right === undefined || others.length > 0 ? null : { at, right }
}

/** A number with two of its neighbouring digits in each other's places. */
function swapped(size: Big): Big[] {
  const digits = size.toFixed()
  return Array.from({ length: digits.length - 1 }, (_, i) => {
    const [one = '', next = ''] = [digits[i], digits[i + 1]]
    if (!/^\d\d$/.test(one + next) || one === next) return null
    return new Big(digits.slice(0, i) + next + one + digits.slice(i + 2))
  }).filter(other => other !== null)
}
