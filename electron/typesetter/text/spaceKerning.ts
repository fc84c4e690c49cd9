import type { Side } from './markedPunctuation.ts'
import type { ShapedWord, TextGlyph } from './textLayer.ts'

/** What shapes left-to-right text in the word's own font. */
export interface SpacedShaper {
  /** Thousandths of the font size, as is the width of a word. */
  readonly spaceWidth: number
  shape(text: string, rightToLeft: boolean, features?: readonly string[]): ShapedWord
}

const known: Record<Side, WeakMap<ShapedWord, ShapedWord>> = { left: new WeakMap(), right: new WeakMap() }

/**
 * A left-to-right word beside a space, as close to it as the font's kerning wants: words are shaped one by one, and
 * what a space and the letter beside it do to each other is asked for once a word.
 * @param side where the space stands @returns the word itself where the font does not kern
 */
export function kernedBesideSpace(
  word: ShapedWord,
  side: Side,
  shaper: SpacedShaper,
  features: readonly string[] | undefined,
): ShapedWord {
  const cached = known[side].get(word)
  if (cached) return cached
  const kerned = kerning(word, side, shaper, features)
  known[side].set(word, kerned)
  return kerned
}

function kerning(
  word: ShapedWord,
  side: Side,
  shaper: SpacedShaper,
  features: readonly string[] | undefined,
): ShapedWord {
  const index = side === 'left' ? 0 : word.glyphs.findLastIndex(isInk)
  const glyph = word.glyphs[index]
  if (!glyph || !isInk(glyph) || word.edges?.[side] === true) return word
  const alone = shaper.shape(word.text, false, features)
  const spaced = shaper.shape(side === 'left' ? ` ${word.text}` : `${word.text} `, false, features)
  const kern = spaced.width - alone.width - shaper.spaceWidth
  if (Math.abs(kern) < 0.01) return word
  // Set aside, the letter takes the space's end with it.
  const moved = { ...glyph, advance: glyph.advance + kern, x: side === 'left' ? glyph.x + kern : glyph.x }
  return { ...word, width: word.width + kern, glyphs: word.glyphs.with(index, moved) }
}

function isInk({ kind }: TextGlyph): boolean {
  return kind === 'ink'
}
