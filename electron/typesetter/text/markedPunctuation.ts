import type { ShapedWord, TextGlyph } from './textLayer.ts'

const rightToLeftMark = 0x200f
const leftToRightMark = 0x200e
const punctuation = /[\p{P}\p{S}]/u

export type Side = 'left' | 'right'

const known: Record<Side, WeakMap<ShapedWord, ShapedWord>> = { left: new WeakMap(), right: new WeakMap() }

/**
 * A right-to-left word beside a number or a Latin word: punctuation that faces it reads with a right-to-left mark, for
 * poppler counts commas, colons and brackets to what runs left to right and writes them on the wrong side of it.
 * @param side where the number or Latin word stands @returns the word itself where a letter faces it
 */
export function markedPunctuation(word: ShapedWord, side: Side): ShapedWord {
  const cached = known[side].get(word)
  if (cached) return cached
  const marked = marking(word, side)
  known[side].set(word, marked)
  return marked
}

function marking(word: ShapedWord, side: Side): ShapedWord {
  const index = side === 'left' ? word.glyphs.findIndex(reads) : word.glyphs.findLastIndex(reads)
  const glyph = word.glyphs[index]
  const facing = glyph?.unicode.at(side === 'left' ? 0 : -1)
  if (!glyph || facing === undefined || !punctuation.test(String.fromCodePoint(facing))) return word
  const unicode = side === 'left' ? [rightToLeftMark, ...glyph.unicode] : [...glyph.unicode, rightToLeftMark]
  return { ...word, glyphs: word.glyphs.with(index, { ...glyph, unicode }) }
}

function reads({ unicode }: TextGlyph): boolean {
  return unicode.length > 0
}

const closing = /[)\]}]/
const ended = new WeakMap<ShapedWord, ShapedWord>()

/**
 * A left-to-right word with a Persian one to its right, or at the end of a Persian line: a bracket that closes it
 * («f(x)») reads with a left-to-right mark, for poppler counts it to the Persian words.
 * @returns the word itself where no bracket closes it
 */
export function markedEnd(word: ShapedWord): ShapedWord {
  const cached = ended.get(word)
  if (cached) return cached
  const index = word.glyphs.findLastIndex(reads)
  const glyph = word.glyphs[index]
  const last = glyph?.unicode.at(-1)
  const marked =
    glyph && last !== undefined && closing.test(String.fromCodePoint(last))
      ? { ...word, glyphs: word.glyphs.with(index, { ...glyph, unicode: [...glyph.unicode, leftToRightMark] }) }
      : word
  ended.set(word, marked)
  return marked
}
