import type { Strokes } from './strokes.ts'

/** A character code of a document's font that something is written with, and what it stands for there. */
export interface CodeUse {
  /** Equal for what stands for the same, in every document that has the font file. */
  readonly key: string
  /** Hexadecimal. */
  readonly code: string
  readonly glyph: number
  /** Code points. */
  readonly unicode: number[]
  /** Thousandths of the font size. */
  readonly width: number
  readonly strokes: Strokes | undefined
}
