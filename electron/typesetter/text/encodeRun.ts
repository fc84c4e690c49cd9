import { archivable } from './archivable.ts'
import { CodeReader, type GivenCodes } from './codeBook.ts'
import type { EmbeddedFont } from './embeddedFont.ts'
import type { EncodedWord } from './encodedWord.ts'
import { glyphPath } from './glyphPath.ts'
import type { Shaper } from './harfbuzz.ts'
import { LengthenedGlyphs } from './lengthenedGlyphs.ts'
import { missingBox } from './missingBox.ts'
import type { Strokes } from './strokes.ts'
import { missingGlyph, type ShapedWord, type TextGlyph } from './textLayer.ts'

/** Below this many thousandths an adjustment is rounding noise. */
const noise = 0.01

/** Characters that fonts have a glyph without ink and width for. */
const inklessCharacters = [0x200c, 0x200d, 0x200b, 0x2060, 0xfeff, 0x200e, 0x200f]

/**
 * Gives one document's font its character codes (CIDs): one for every pair of glyph and meaning, so that ToUnicode is
 * exact. Codes without ink use a glyph that is empty and has no width in the font program either, as PDF/A wants.
 */
export class GlyphEncoder {
  private readonly font: EmbeddedFont
  private readonly shaper: Shaper
  private readonly inkless: number
  /** Thousandths; 0 unless the font has nothing but its space to stand for what has no ink. */
  private readonly inklessWidth: number
  private readonly lengthened: LengthenedGlyphs
  private readonly codes = new Map<string, string>()
  /** The same by glyph, for letters that words share. */
  private readonly glyphs = new Map<TextGlyph, { code: string; natural: number }>()
  private spaceCode: string | undefined
  private readonly outlines = new Map<number, string>()
  private readonly reader: CodeReader

  constructor(font: EmbeddedFont, shaper: Shaper) {
    this.font = font
    this.shaper = shaper
    this.reader = new CodeReader(shaper)
    this.lengthened = new LengthenedGlyphs(font.subset)
    const hidden = inklessCharacters.map(code => shaper.glyphFor(code) ?? 0).find(id => id > 0 && isEmpty(shaper, id))
    this.inkless = hidden ?? shaper.glyphFor(0x20) ?? 0
    this.inklessWidth = this.naturalAdvance(this.inkless)
    // Each code has an outline of its own; short offsets overflow at 128 KB of them, and letters turn into others.
    font.subset.font.loca.version = 1
    // pdfkit reads code 0 as U+0000, which PDF/A forbids, and leaves its width in font units.
    font.unicode[0] = [0xfffd]
    font.widths[0] = this.naturalAdvance(0)
  }

  /** The codes given so far. */
  get given(): GivenCodes {
    return this.reader.given
  }

  /** Whether what was written with `codes` can be written in this document as it is. */
  has(codes: GivenCodes): boolean {
    return this.reader.has(codes)
  }

  /**
   * Gives the codes that another document had after it wrote something.
   * @param before those it had given by then
   * @returns false where this one would write with others
   */
  follow(before: GivenCodes, after: GivenCodes): boolean {
    const next = this.has(before) ? this.reader.wayTo(after) : undefined
    for (const { glyph, unicode, width, strokes } of next ?? []) this.code(glyph, unicode, width, strokes)
    return next !== undefined
  }

  /** The font program with the glyphs that have a code. @param write makes it */
  program(write: () => Uint8Array): Uint8Array {
    return this.reader.program(write)
  }

  /** Code of the space, as hexadecimal. */
  space(): string {
    if (this.spaceCode !== undefined) return this.spaceCode
    const glyph = this.shaper.glyphFor(0x20) ?? 0
    this.spaceCode = this.code(glyph, [0x20], this.naturalAdvance(glyph))
    return this.spaceCode
  }

  word(shaped: ShapedWord): EncodedWord {
    const { encoded } = shaped
    if (encoded?.of === shaped.glyphs && this.has(encoded.given)) return encoded
    const written = this.encode(shaped)
    shaped.encoded = written
    return written
  }

  private encode(shaped: ShapedWord): EncodedWord {
    const paths: EncodedWord['paths'] = []
    const missing: number[] = []
    // Put together at the end: a sum of strings is kept as a tree of them.
    const codes: string[] = []
    let x = 0
    for (const glyph of shaped.glyphs) {
      let natural = 0
      if (glyph.kind === 'ink') {
        const ink = this.inkCode(glyph)
        natural = ink.natural + glyph.x
        if (Math.abs(glyph.x) > noise) codes.push(`>${tenth(-glyph.x)}<`)
        codes.push(ink.code)
      } else {
        if (glyph.kind === 'path') {
          paths.push({ operators: this.outline(glyph), x: x + glyph.x, y: glyph.y })
          if (glyph.lacks !== undefined) missing.push(glyph.lacks)
        }
        if (glyph.unicode.length > 0) {
          codes.push(this.code(this.inkless, glyph.unicode, this.inklessWidth))
          natural = this.inklessWidth
        }
      }
      const adjust = natural - glyph.advance
      if (Math.abs(adjust) > noise) codes.push(`>${tenth(adjust)}<`)
      x += glyph.advance
    }
    const written = codes.join('')
    const { given } = this
    const word = { codes: written, paths, of: shaped.glyphs, given }
    return missing.length === 0 ? word : { ...word, missing }
  }

  private inkCode(glyph: TextGlyph): { code: string; natural: number } {
    const known = this.glyphs.get(glyph)
    if (known) return known
    const { id, unicode, strokes } = glyph
    const natural = this.naturalAdvance(id) + (strokes ? strokes.count * this.naturalAdvance(strokes.id) : 0)
    const ink = { code: this.code(id, unicode, natural, strokes), natural }
    this.glyphs.set(glyph, ink)
    return ink
  }

  private naturalAdvance(glyph: number): number {
    return (this.shaper.advance(glyph) * 1000) / this.shaper.unitsPerEm
  }

  private outline({ id: glyph, advance, lacks }: TextGlyph): string {
    if (glyph === missingGlyph) return missingBox(advance / 1000, lacks)
    const known = this.outlines.get(glyph)
    if (known !== undefined) return known
    const operators = glyphPath(this.shaper.outline(glyph), this.shaper.unitsPerEm)
    this.outlines.set(glyph, operators)
    return operators
  }

  private code(glyph: number, unicode: number[], width: number, strokes?: Strokes): string {
    const key = `${glyph}:${width === 0 ? 0 : 1}:${unicode.join()}:${strokes?.count ?? 0}`
    const known = this.codes.get(key)
    if (known !== undefined) return known
    const { subset, widths, unicode: meanings } = this.font
    const cid = subset.glyphs.push(glyph) - 1
    if (strokes) this.lengthened.add(cid, { ...strokes, letter: glyph, advance: this.shaper.advance(strokes.id) })
    else subset.mapping[glyph] ??= cid
    widths[cid] = width
    meanings[cid] = archivable(unicode)
    const code = cid.toString(16).padStart(4, '0')
    this.codes.set(key, code)
    this.reader.give(key, { glyph, unicode, width, strokes })
    return code
  }
}

function isEmpty(shaper: Shaper, glyph: number): boolean {
  return shaper.advance(glyph) === 0 && shaper.outline(glyph) === ''
}

/** An adjustment as it is written: to a tenth of a thousandth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
