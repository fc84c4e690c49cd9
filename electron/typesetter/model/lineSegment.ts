import type { ShapedWord } from '../text/textLayer.ts'
import type { SpanStyle } from './word.ts'

/**
 * A stretch of a line in one style and at one level, in visual order: pdf.js orders what is drawn in one go by itself.
 */
export interface Piece {
  style: SpanStyle
  /** Points from the line's left end. */
  x: number
  width: number
  /** Words and spaces (undefined) from left to right. */
  items: (ShapedWord | undefined)[]
  /** Place in reading order of its first word: where its content stands among the line's. */
  order: number
}

/** Where a link leads: an address outside, or a node of the document. */
export interface LinkTarget {
  link: string | undefined
  linkToDestination: string | undefined
}

/** Neighbouring pieces of a line that lead to the same place, or nowhere. */
export interface LineSegment {
  pieces: Piece[]
  target: LinkTarget | undefined
  /** Place in reading order among the line's segments. */
  order: number
}
