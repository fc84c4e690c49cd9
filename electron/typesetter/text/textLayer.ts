import type { EncodedWord } from './encodedWord.ts'
import { charactersOf, isSeen, lackedCharacter } from './glyphClusters.ts'
import type { ShapedGlyph, Shaper } from './harfbuzz.ts'
import type { Strokes } from './strokes.ts'

/**
 * From shaped glyphs to what a PDF can both draw and give back as text. Viewers read one character code after the
 * other and look each up in the font's ToUnicode map, so every code stands for exactly one glyph with one meaning:
 * a ligature keeps the letter at its left and hands the others to codes without ink at its right (pdf.js counts a space
 * twice that a code without width follows), a zero-width non-joiner rides on the
 * letter before it (viewers drop it when it stands alone), and so do marks, which are drawn as paths.
 */
export interface TextGlyph {
  id: number
  /** What the glyph reads as, in visual order; empty for a glyph that adds nothing to the text. */
  unicode: number[]
  /** Thousandths of the font size, as are x and y. */
  advance: number
  /**
   * ink: shown by its code, x aside · text: a code without ink · path: outline drawn at x, y, and a code without ink if
   * it reads as anything
   */
  kind: 'ink' | 'text' | 'path'
  x: number
  y: number
  /** Drawn at the left of an ink glyph, which reads as before; part of its advance. */
  strokes?: Strokes
  /** The character in whose place a missing glyph's box stands, whichever glyph reads as it. */
  lacks?: number | undefined
}

/** One word in one direction, from left to right. Documents share it, and how the last of them wrote it. */
export interface ShapedWord {
  /** As it was written. */
  text: string
  /** Thousandths of the font size. */
  width: number
  glyphs: TextGlyph[]
  /**
   * Whether a bidi control was written at its start or end, as if it ran left to right: what is shaped together ends
   * there.
   */
  edges?: { left: boolean; right: boolean }
  encoded?: EncodedWord
}

/** Stands for the box drawn where the font has no glyph (`Shaper` ids are never negative). */
export const missingGlyph = -1

const zwnj = 0x200c
const mark = /\p{M}/u

/** @param text one word without spaces or bidi controls, in logical order, well-formed UTF-16 */
export function shapeWord(
  shaper: Shaper,
  text: string,
  rightToLeft: boolean,
  features: readonly string[] | undefined,
): ShapedWord {
  const logical = shaper.shape(text, rightToLeft, features)
  if (rightToLeft) logical.reverse()
  const scale = 1000 / shaper.unitsPerEm
  const letters = lettersOf(shaper)
  const glyphs: TextGlyph[] = []
  let width = 0
  for (let index = 0; index < logical.length; index++) {
    const glyph = logical[index]
    if (!glyph) continue
    const advance = glyph.advance * scale
    width += advance
    const plain = plainLetter(logical, index, glyph, text)
    if (plain !== undefined) {
      glyphs.push(letters.get(glyph.id, plain, advance))
      continue
    }
    if (isLoneNonJoiner(logical, index, glyph, text)) {
      const before = glyphs.findLastIndex(({ unicode }) => unicode.length > 0)
      const letter = glyphs[before]
      if (letter) glyphs[before] = letters.withNonJoiner(letter, rightToLeft)
      continue
    }
    const characters = charactersOf(logical, index, text)
    if (isIgnorable(glyph, characters)) readIgnorable(characters, rightToLeft, glyphs)
    else {
      const own = readMarks(characters, rightToLeft, glyphs)
      const lacks = glyph.id === 0 ? lackedCharacter(shaper, logical, index, text) : undefined
      for (const part of split({ ...glyph, lacks }, own, advance, scale, rightToLeft)) glyphs.push(part)
    }
  }
  // Copied to their length: a list that grew has room for more, and thousands of words are kept.
  return { text, width, glyphs: rightToLeft ? glyphs.toReversed() : glyphs.slice() }
}

/** The letter of a glyph that stands for one letter alone, as nearly all do; undefined for the others. */
function plainLetter(
  logical: readonly ShapedGlyph[],
  index: number,
  glyph: ShapedGlyph,
  text: string,
): number | undefined {
  const { id, cluster, advance, x, y } = glyph
  if (id === 0 || advance === 0 || x !== 0 || y !== 0) return undefined
  if (!standsAlone(logical, index, cluster, text)) return undefined
  const code = text.charCodeAt(cluster)
  return isPlainLetter(code) ? code : undefined
}

/** A non-joiner by itself, a glyph without width to HarfBuzz: half of all words in Persian prose hold one. */
function isLoneNonJoiner(
  logical: readonly ShapedGlyph[],
  index: number,
  { cluster, advance }: ShapedGlyph,
  text: string,
): boolean {
  return advance === 0 && text.charCodeAt(cluster) === zwnj && standsAlone(logical, index, cluster, text)
}

/** Whether a glyph and one code unit of the text stand for nothing but each other. */
function standsAlone(logical: readonly ShapedGlyph[], index: number, cluster: number, text: string): boolean {
  return logical[index - 1]?.cluster !== cluster && (logical[index + 1]?.cluster ?? text.length) === cluster + 1
}

/** ASCII, and the letters and digits of Persian and Arabic: one code unit each, never a mark. */
function isPlainLetter(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) ||
    (code >= 0x0621 && code <= 0x064a) ||
    (code >= 0x0660 && code <= 0x066f) ||
    (code >= 0x0671 && code <= 0x06d3) ||
    (code >= 0x06f0 && code <= 0x06f9) ||
    code === 0x060c ||
    code === 0x061b ||
    code === 0x061f
  )
}

/** Glyphs of single letters, each kept once: words share them. */
class Letters {
  private readonly known = new Map<number, TextGlyph>()
  /** The same with a non-joiner after them, from left to right and from right to left. */
  private readonly joinless = [new Map<number, TextGlyph>(), new Map<number, TextGlyph>()] as const

  get(id: number, code: number, advance: number): TextGlyph {
    const key = id * 0x10000 + code
    const known = this.known.get(key)
    // Kerning gives some of them another advance.
    if (known?.advance === advance) return known
    const glyph: TextGlyph = { id, unicode: [code], advance, kind: 'ink', x: 0, y: 0 }
    if (!known) this.known.set(key, glyph)
    return glyph
  }

  /** The letter as it reads with a non-joiner after it, on its visual far side. */
  withNonJoiner(letter: TextGlyph, rightToLeft: boolean): TextGlyph {
    const { id, unicode, advance, kind, x, y } = letter
    const [code = 0] = unicode
    const known = this.joinless[rightToLeft ? 1 : 0]
    const isShared = kind === 'ink' && unicode.length === 1 && x === 0 && y === 0
    const key = id * 0x10000 + code
    const found = isShared ? known.get(key) : undefined
    if (found?.advance === advance) return found
    // A new glyph: other words share the old one.
    const glyph = { ...letter, unicode: rightToLeft ? [zwnj, ...unicode] : [...unicode, zwnj] }
    if (isShared && !found) known.set(key, glyph)
    return glyph
  }
}

const lettersOfShapers = new WeakMap<Shaper, Letters>()

function lettersOf(shaper: Shaper): Letters {
  const known = lettersOfShapers.get(shaper)
  if (known) return known
  const letters = new Letters()
  lettersOfShapers.set(shaper, letters)
  return letters
}

/** HarfBuzz shows default ignorable characters as a glyph without width. */
function isIgnorable(glyph: ShapedGlyph, characters: readonly number[]): boolean {
  return glyph.advance === 0 && characters.length > 0 && !characters.some(isSeen)
}

/** A non-joiner is read with the letter before it, on whose visual far side it stands; other ignorables add nothing. */
function readIgnorable(characters: readonly number[], rightToLeft: boolean, glyphs: TextGlyph[]): void {
  if (!characters.includes(zwnj)) return
  readWithBefore([zwnj], rightToLeft, glyphs)
}

/** Adds characters to what the last glyph that reads as anything reads as. @returns false when there is none */
function readWithBefore(characters: readonly number[], rightToLeft: boolean, glyphs: TextGlyph[]): boolean {
  const index = glyphs.findLastIndex(glyph => glyph.unicode.length > 0)
  const before = glyphs[index]
  if (!before) return false
  // A new glyph: other words share the old one.
  const unicode = rightToLeft ? [...characters.toReversed(), ...before.unicode] : [...before.unicode, ...characters]
  glyphs[index] = { ...before, unicode }
  return true
}

/**
 * Marks are read with the letter they stand on: pdf.js parts a lone mark from its word with a space.
 * @returns what the marks' own glyph still has to say
 */
function readMarks(characters: number[], rightToLeft: boolean, glyphs: TextGlyph[]): number[] {
  const letter = characters.findIndex(code => !isMark(code))
  const marks = letter === -1 ? characters : characters.slice(0, letter)
  if (marks.length === 0) return characters
  return readWithBefore(marks, rightToLeft, glyphs) ? characters.slice(marks.length) : characters
}

function split(
  glyph: ShapedGlyph & Pick<TextGlyph, 'lacks'>,
  characters: readonly number[],
  advance: number,
  scale: number,
  rightToLeft: boolean,
): TextGlyph[] {
  const letters = withMarks(characters, rightToLeft)
  const unicode = (rightToLeft ? letters.pop() : letters.shift()) ?? []
  const x = glyph.x * scale
  const y = glyph.y * scale
  const others = letters.map((letter): TextGlyph => ({ id: 0, unicode: letter, advance: 0, kind: 'text', x: 0, y: 0 }))
  // Some fonts kern by moving a letter with its advance: it stays ink, a little aside.
  const raised = y !== 0 || advance === 0
  const own: TextGlyph =
    glyph.id === 0
      ? { id: missingGlyph, unicode, advance, kind: 'path', x: 0, y: 0, lacks: glyph.lacks }
      : { id: glyph.id, unicode, advance, kind: raised ? 'path' : 'ink', x, y }
  return rightToLeft ? [...others, own] : [own, ...others]
}

/** Each letter with its marks, in visual order. */
function withMarks(characters: readonly number[], rightToLeft: boolean): number[][] {
  const letters: number[][] = []
  for (const code of characters) {
    const letter = letters.at(-1)
    if (letter === undefined || !isMark(code)) letters.push([code])
    else if (rightToLeft) letter.unshift(code)
    else letter.push(code)
  }
  return letters
}

function isMark(code: number): boolean {
  return mark.test(String.fromCodePoint(code))
}
