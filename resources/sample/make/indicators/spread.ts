import { districtNumbers } from '../places.ts'
import { seededRandom } from '../random.ts'
import type { Value } from './define.ts'

/**
 * Districts' values around the city's: each district stays above or below it by as much, with a little of its own in
 * every period.
 * @param most how far from the city's, in percent of it
 */
export function spread(
  seed: number,
  city: readonly Value[],
  most: number,
  ceiling = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly Value[]> {
  const random = seededRandom(seed)
  return new Map(
    districtNumbers.map(number => {
      const away = ((random.next() * 2 - 1) * most) / 100
      const values = city.map(([period, target, actual]): Value => {
        const own = 1 + away + (random.next() * 2 - 1) * 0.02
        return [period, target, actual === null ? null : Math.min(round(actual * own), ceiling)]
      })
      return [String(number), values] as const
    }),
  )
}

/** To one decimal. */
export const round = (value: number) => Math.round(value * 10) / 10
