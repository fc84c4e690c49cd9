import type { CodeUse } from './codeUse.ts'

/** A word as a document's font writes it: as another's does, where both have these codes. */
export interface EncodedWord {
  /**
   * Hexadecimal character codes, to stand between angle brackets; an adjustment closes and opens them again, in
   * thousandths of the font size: «0001>12.5<0002».
   */
  codes: string
  /** Outlines beside the codes: path operators in em units, placed in thousandths of the font size. */
  paths: { operators: string; x: number; y: number }[]
  /** Characters drawn as a box, since the font has none for them. */
  missing?: readonly number[]
  /** The glyphs it writes: a word made of another has its own. */
  of: object
  /** The codes it is written with, in their order. */
  uses: readonly CodeUse[]
  /** Who is known to write it so: the document it was last written in. */
  heldBy: object
}
