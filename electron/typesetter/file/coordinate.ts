/** A length or position as PDF writes it, to a hundredth of a point. */
export function coordinate(value: number): number {
  return Math.round(value * 100) / 100 || 0
}
