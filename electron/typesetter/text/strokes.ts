/** Strokes drawn in one glyph with a letter, at its left. */
export interface Strokes {
  /** Glyph of one stroke. */
  id: number
  count: number
}
