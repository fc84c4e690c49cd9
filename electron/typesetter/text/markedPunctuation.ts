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
  const index = side === 'left' ? word.glyphs.findIndex(reads) : word.glyphs.findLastIndex(reads)
  const glyph = word.glyphs[index]
  const facing = glyph?.unicode.at(side === 'left' ? 0 : -1)
  if (!glyph || facing === undefined || isLetterOrDigit(facing) || !punctuation.test(String.fromCodePoint(facing)))
    return word
  const cached = known[side].get(word)
  if (cached) return cached
  const unicode = side === 'left' ? [rightToLeftMark, ...glyph.unicode] : [...glyph.unicode, rightToLeftMark]
  const marked = { ...word, glyphs: word.glyphs.with(index, { ...glyph, unicode }) }
  known[side].set(word, marked)
  return marked
}

/** Of Persian; what the pattern would say of nearly every word, in a fraction of the time. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x0621 && code <= 0x064a) || (code >= 0x0671 && code <= 0x06d3) || (code >= 0x06f0 && code <= 0x06f9)
}

function reads({ unicode }: TextGlyph): boolean {
  return unicode.length > 0
}

/** ) ] } */
const closing: ReadonlySet<number | undefined> = new Set([0x29, 0x5d, 0x7d])
const ended = new WeakMap<ShapedWord, ShapedWord>()

/**
 * A left-to-right word with a Persian one to its right, or at the end of a Persian line: a bracket that closes it
 * («f(x)») reads with a left-to-right mark, for poppler counts it to the Persian words.
 * @returns the word itself where no bracket closes it
 */
export function markedEnd(word: ShapedWord): ShapedWord {
  const index = word.glyphs.findLastIndex(reads)
  const glyph = word.glyphs[index]
  if (!glyph || !closing.has(glyph.unicode.at(-1))) return word
  const cached = ended.get(word)
  if (cached) return cached
  const marked = {
    ...word,
    glyphs: word.glyphs.with(index, { ...glyph, unicode: [...glyph.unicode, leftToRightMark] }),
  }
  ended.set(word, marked)
  return marked
}
