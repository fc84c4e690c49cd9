import type { Big } from 'big.js'
import type { Fact } from '../../facts/fact.ts'
import type { Unit } from '../../quantities/unit.ts'
import type { Qualifier } from '../../records/qualifier.ts'

/** A number of a sentence that counts or measures something. */
export interface Quantity {
  /** Where it stands in the folded sentence, its unit included. */
  from: number
  to: number
  /** Its digits, scale and unit, folded. */
  text: string
  /** In the base unit, money in rial; null when it can be read in two ways or not at all. */
  value: Big | null
  /** Base unit; null when no known unit follows. */
  unit: Unit | null
  /** The unit as written; null when none is. */
  written: Unit | null
  /** Worth of its last written digit, in the base unit; zero for a reference. */
  step: Big
  /** How far rounding may have moved it; nothing when it is a count. */
  off: Big
  /** How many digits it was said with; what has one or two was hardly rounded by its writer. */
  figures: number
  hedge: Qualifier
  /** Points between percentages, «۸ واحد درصد». */
  points: boolean
  /** Written in words: what it says is compared, and nobody is asked to bind it. */
  spelled: boolean
  /** The fact it prints, when it is bound to one. */
  fact: Fact | null
  /**
   * What its digits are multiplied by; null for digits alone, «از ۴۵۰ به ۶۰۰ میلیون تومان», which take the next one's.
   */
  times: Big | null
}
