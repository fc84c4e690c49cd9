import type { Quantity } from './quantities.ts'

/** Numbers of one sentence that say something of each other: figure and base, part and whole, total and parts. */
export interface Relation {
  claim: 'growth' | 'share' | 'sum'
  /** The number that follows from the others: the percentage, or the total. */
  stated: Quantity
  /** Figure and base, part and whole, or the parts. */
  basis: readonly Quantity[]
  /** A growth said to be a fall: the percentage counts downwards. */
  falls: boolean
}

/** Whether two quantities may be compared: the same unit, or one that is not named. */
export function alike(a: Quantity, b: Quantity): boolean {
  return a.unit === null || b.unit === null || a.unit === b.unit
}
