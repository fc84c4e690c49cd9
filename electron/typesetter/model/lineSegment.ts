import type { GivenCodes } from '../text/encodedWord.ts'
import type { TextFont } from '../text/textFont.ts'
import type { ShapedWord } from '../text/textLayer.ts'
import type { SpanStyle } from './word.ts'

/** A stretch of a line in one style and at one level, in visual order: pdf.js orders what is drawn in one go by itself. */
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
  /** As it was last drawn: known again where the line is, in a document that has its letters the same. */
  drawn?: DrawnSegment
}

/** How a segment was drawn, with all that this followed from beside its pieces. */
export interface DrawnSegment {
  /** Points from the page's left and top. */
  x: number
  baseline: number
  /** Points added to each space. */
  stretch: number
  /** Its faces, the names of their fonts in the file, and the codes these had given. */
  faces: readonly { textFont: TextFont; font: string; codes: GivenCodes }[]
  /** After the first piece's font and colour. */
  painted: Painted
  /** Characters drawn as a box, since no font has them. */
  missing: readonly number[]
}

/** Painting operators, and the font and colour that hold after them. */
export interface Painted {
  operators: string
  font: string | undefined
  fill: string | undefined
}
