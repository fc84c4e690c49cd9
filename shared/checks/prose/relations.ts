import type { Unit } from '../../quantities/unit.ts'
import type { Quantity } from './quantity.ts'

/**
 * Numbers of a text that say something of each other; the stated one follows from the others:
 *
 * - `growth` in percent of figure and base; `points` between two percentages; `compound` of years of one rate
 * - `share` in percent of part and whole, `rest` of what is left of it
 * - `sum` and `mean` of parts; `difference` of the first and the others
 * - `multiple` of figure and base; `quotient` and `product` of unlike figures
 * - `same`: words beside digits, or one thing said twice
 */
export type RelationKind =
  | 'growth'
  | 'points'
  | 'compound'
  | 'share'
  | 'rest'
  | 'sum'
  | 'mean'
  | 'difference'
  | 'multiple'
  | 'quotient'
  | 'product'
  | 'same'

export interface Relation {
  claim: RelationKind
  /** The number that follows from the others. */
  stated: Quantity
  /** Figure and base, part and whole, the parts, or the first and what is taken from it. */
  basis: readonly Quantity[]
  /** A growth said to be a fall: the percentage counts downwards. */
  falls: boolean
  /** The sentence's words tell it, and not its build: it is said with less certainty. */
  isLikely?: boolean
}

/** Units of what is measured; the others count things. */
const measures = new Set<Unit>([
  'rial',
  'percent',
  'hour',
  'minute',
  'personHour',
  'day',
  'month',
  'metre',
  'kilometre',
  'squareMetre',
  'hectare',
  'cubicMetre',
  'litre',
  'kilogram',
  'tonne',
  'kilowattHour',
  'megawattHour',
  'score',
])

export function isMeasured({ unit }: Quantity): boolean {
  return unit !== null && measures.has(unit)
}

/** Whether two quantities may be compared: one unit, or one not named; «مورد» is said of all that is counted. */
export function alike(a: Quantity, b: Quantity): boolean {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return true
  return (a.unit === 'item' && !isMeasured(b)) || (b.unit === 'item' && !isMeasured(a))
}

/** Whether a number is a level or a size, and neither a bound nor one that can be read in two ways. */
export function isFirm({ value, hedge, points }: Quantity): boolean {
  return value !== null && !points && (hedge === 'exact' || hedge === 'about')
}
