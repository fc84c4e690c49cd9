import { archivable } from './archivable.ts'
import type { CodeUse } from './codeUse.ts'
import type { EmbeddedFont } from './embeddedFont.ts'
import type { EncodedWord } from './encodedWord.ts'
import { fontProgram } from './fontPrograms.ts'
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
  /** By what they stand for, in the order in which they were given. */
  private readonly codes = new Map<string, CodeUse>()
  /** The same by glyph, for letters that words share. */
  private readonly glyphs = new Map<TextGlyph, { use: CodeUse; natural: number }>()
  /** Stands for it where it is not to be kept. */
  private readonly name = {}
  private spaceUse: CodeUse | undefined
  /** While somebody wants to know. */
  private used: Set<CodeUse> | undefined
  private readonly outlines = new Map<number, string>()

  constructor(font: EmbeddedFont, shaper: Shaper) {
    this.font = font
    this.shaper = shaper
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

  /** Has the codes collected that are written from now on, each once. */
  collect(used: Set<CodeUse> | undefined): void {
    this.used = used
  }

  /**
   * Whether what was written with some codes is written with the same ones here. Those that are new are given.
   * @param uses in the order in which it needs them
   */
  holds(uses: readonly CodeUse[]): boolean {
    return uses.every(({ key, code, glyph, unicode, width, strokes }) => {
      const own = this.codes.get(key) ?? this.give(key, glyph, unicode, width, strokes)
      return own.code === code
    })
  }

  /** The font program with the glyphs that have a code. @param write makes it */
  program(write: () => Uint8Array): Uint8Array {
    return fontProgram(this.shaper, [...this.codes.values()], write)
  }

  /** Code of the space, as hexadecimal. */
  space(): string {
    if (this.spaceUse === undefined) {
      const glyph = this.shaper.glyphFor(0x20) ?? 0
      this.spaceUse = this.use(glyph, [0x20], this.naturalAdvance(glyph))
    }
    this.used?.add(this.spaceUse)
    return this.spaceUse.code
  }

  word(shaped: ShapedWord): EncodedWord {
    const { encoded } = shaped
    const isKnown = encoded?.of === shaped.glyphs && (encoded.heldBy === this.name || this.holds(encoded.uses))
    const word = isKnown ? encoded : this.encode(shaped)
    word.heldBy = this.name
    shaped.encoded = word
    if (this.used) for (const use of word.uses) this.used.add(use)
    return word
  }

  private encode(shaped: ShapedWord): EncodedWord {
    const paths: EncodedWord['paths'] = []
    const missing: number[] = []
    // Put together at the end: a sum of strings is kept as a tree of them.
    const codes: string[] = []
    const uses: CodeUse[] = []
    let x = 0
    for (let at = 0; at < shaped.glyphs.length; at++) {
      const glyph = shaped.glyphs[at]
      if (!glyph) continue
      let natural = 0
      if (glyph.kind === 'ink') {
        const ink = this.inkCode(glyph)
        natural = ink.natural + glyph.x
        if (Math.abs(glyph.x) > noise) codes.push(`>${tenth(-glyph.x)}<`)
        codes.push(ink.use.code)
        uses.push(ink.use)
      } else {
        if (glyph.kind === 'path') {
          paths.push({ operators: this.outline(glyph), x: x + glyph.x, y: glyph.y })
          if (glyph.lacks !== undefined) missing.push(glyph.lacks)
        }
        if (glyph.unicode.length > 0) {
          const use = this.use(this.inkless, glyph.unicode, this.inklessWidth)
          codes.push(use.code)
          uses.push(use)
          natural = this.inklessWidth
        }
      }
      const adjust = natural - glyph.advance
      if (Math.abs(adjust) > noise) codes.push(`>${tenth(adjust)}<`)
      x += glyph.advance
    }
    const written = codes.join('')
    const word = { codes: written, paths, of: shaped.glyphs, uses, heldBy: this.name }
    return missing.length === 0 ? word : { ...word, missing }
  }

  private inkCode(glyph: TextGlyph): { use: CodeUse; natural: number } {
    const known = this.glyphs.get(glyph)
    if (known) return known
    const { id, unicode, strokes } = glyph
    const natural = this.naturalAdvance(id) + (strokes ? strokes.count * this.naturalAdvance(strokes.id) : 0)
    const ink = { use: this.use(id, unicode, natural, strokes), natural }
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

  private use(glyph: number, unicode: number[], width: number, strokes?: Strokes): CodeUse {
    const key = `${glyph}:${width === 0 ? 0 : 1}:${unicode.join()}:${strokes?.count ?? 0}`
    return this.codes.get(key) ?? this.give(key, glyph, unicode, width, strokes)
  }

  private give(key: string, glyph: number, unicode: number[], width: number, strokes: Strokes | undefined): CodeUse {
    const { subset, widths, unicode: meanings } = this.font
    const cid = subset.glyphs.push(glyph) - 1
    if (strokes) this.lengthened.add(cid, { ...strokes, letter: glyph, advance: this.shaper.advance(strokes.id) })
    else subset.mapping[glyph] ??= cid
    widths[cid] = width
    meanings[cid] = archivable(unicode)
    const use = { key, code: cid.toString(16).padStart(4, '0'), glyph, unicode, width, strokes }
    this.codes.set(key, use)
    return use
  }
}

function isEmpty(shaper: Shaper, glyph: number): boolean {
  return shaper.advance(glyph) === 0 && shaper.outline(glyph) === ''
}

/** An adjustment as it is written: to a tenth of a thousandth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
