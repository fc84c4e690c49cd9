/**
 * The least and the greatest of many numbers; Infinity and -Infinity of none. `Math.max(...values)` ends in a
 * RangeError where there are more than some 100,000.
 */
export function extremes(values: Iterable<number>): { least: number; greatest: number } {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return { least, greatest }
}
