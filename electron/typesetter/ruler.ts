import { BoundedCache } from '../../shared/boundedCache.ts'
import { type FontFamilies, familiesLikeness, fontFamilies, helpersOf, openFont } from './fonts/families.ts'
import { FileShapers } from './text/fileShapers.ts'
import type { FontFile } from './text/fontFile.ts'
import { hasGlyphsFor } from './text/hasGlyphsFor.ts'
import { keepsTogether } from './text/persianBreaks.ts'

/** Which letters are measured. */
export interface FontSelection {
  family: string
  bold?: boolean | undefined
  features?: readonly string[] | undefined
}

/** A text's widest word, a number counted with its unit, and its width on one line, in em of the size asked for. */
export interface TextWidths {
  word: number
  line: number
}

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Letters; digits and the separators within numbers run the other way. */
const rightToLeft = /[\u0590-\u066a\u066d-\u06ef\u06fa-\u08ff\ufb50-\ufefc]/
const isNoBreak = (code: number): boolean => code === 0xa0 || code === 0x202f
const clusters = /\P{M}\p{M}*|\p{M}+/gu

/** Texts measured of one set of families: 150 bytes each. */
const mostTexts = 20_000

/** What was measured in other documents; somebody's own letters are forgotten with them. */
const measured = new WeakMap<FontFamilies, BoundedCache<TextWidths>>()

/**
 * Measures text before it is laid out, by the same shaped words. A word of mixed directions is measured as if it had
 * one, which differs by a hair.
 */
export class Ruler {
  /** What it was measured with is the same for equal ones. */
  readonly families: FontFamilies
  private readonly known: BoundedCache<TextWidths>
  private readonly shapers = new Map<FontFile, FileShapers>()

  /** @param families the engine's own when left out */
  constructor(families: FontFamilies = fontFamilies) {
    this.families = families
    this.known = measured.get(families) ?? new BoundedCache(mostTexts)
    measured.set(families, this.known)
  }

  /** Equal for rulers that measure alike, in this process. */
  get likeness(): string {
    return familiesLikeness(this.families)
  }

  measure(text: string, font: FontSelection): TextWidths {
    const { family, bold = false, features } = font
    const key = `${family} ${bold} ${features?.join() ?? ''} ${text}`
    return this.known.get(key, () => this.measureAnew(text, font))
  }

  private measureAnew(text: string, font: FontSelection): TextWidths {
    const file = this.file(font.family, font)
    const space = this.width(file, ' ', font)
    const plain = text.replace(controls, '')
    let widest = 0
    let line = 0
    let gap = 0
    let start = 0
    for (const { 0: word, index } of plain.matchAll(/\S+/g)) {
      // A number and its unit are one word to a line.
      if (index === 0 || !(isNoBreak(plain.charCodeAt(index - 1)) || keepsTogether(plain, index))) start = line + gap
      line += gap + this.width(file, word, font)
      widest = Math.max(widest, line - start)
      gap = file.mayLackGlyph.test(word) ? this.spaceAfter(file, word, font) : space
    }
    return { word: widest, line }
  }

  private width(file: FontFile, word: string, font: FontSelection): number {
    if (file.mayLackGlyph.test(word)) return this.borrowed(file, word, font)
    return (this.shape(file, word, font.features) * file.scale) / 1000
  }

  /** A word that helping fonts may draw parts of. */
  private borrowed(own: FontFile, word: string, font: FontSelection): number {
    const widths = Array.from(word.matchAll(clusters), ([cluster]) => {
      const drawing = this.drawing(own, cluster, font)
      return (this.shape(drawing, cluster) * drawing.scale) / 1000
    })
    return widths.reduce((sum, width) => sum + width, 0)
  }

  /** A space is of the font that draws what it follows: see `withFallback`. */
  private spaceAfter(own: FontFile, word: string, font: FontSelection): number {
    const drawing = this.drawing(own, word.match(clusters)?.at(-1) ?? '', font)
    return (this.shape(drawing, ' ') * drawing.scale) / 1000
  }

  private drawing(own: FontFile, cluster: string, font: FontSelection): FontFile {
    const files = [own, ...helpersOf(font.family).map(name => this.file(name, font))]
    return files.find(file => hasGlyphsFor(file.shaper, cluster)) ?? own
  }

  private shape(file: FontFile, text: string, features?: readonly string[]): number {
    const shapers = this.shapers.get(file) ?? new FileShapers(file)
    this.shapers.set(file, shapers)
    return shapers.shape(text, rightToLeft.test(text), features).width
  }

  private file(family: string, { bold }: FontSelection): FontFile {
    const faces = this.families[family]
    if (!faces) throw new Error(`No font file for the family ${family}`)
    return openFont(bold === true ? faces.bold : faces.normal)
  }
}
