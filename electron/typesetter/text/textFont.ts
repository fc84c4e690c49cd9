import { paragraphLevels, reorderVisually } from './bidi.ts'
import { FileShapers } from './fileShapers.ts'
import type { FontFile } from './fontFile.ts'
import { hasGlyphsFor } from './hasGlyphsFor.ts'
import type { ShapedWord } from './textLayer.ts'

/** One stretch of text in one direction; undefined stands for a space. */
export interface LevelRun {
  level: number
  word: ShapedWord | undefined
}

/** How far a face's lines reach from the baseline, in thousandths of the font size. */
export interface LineReach {
  readonly ascender: number
  readonly descender: number
}

/**
 * One face, whichever document is set in it: shaping, widths and heights. Its character codes are a document's own
 * (`Face`).
 */
export class TextFont implements LineReach {
  readonly ascender: number
  readonly descender: number
  /** Advance of the space, in thousandths of the font size. */
  readonly spaceWidth: number
  private readonly file: FontFile
  private readonly shapers: FileShapers

  constructor(file: FontFile, { ascender, descender }: LineReach) {
    this.file = file
    this.ascender = ascender
    this.descender = descender
    this.shapers = new FileShapers(file)
    this.spaceWidth = this.shape(' ', false).width
  }

  /** How much larger than asked for its text is set: a custom font may look smaller than the engine's own. */
  get scale(): number {
    return this.file.scale
  }

  /** Points from one line to the next, at a size in points. */
  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size
  }

  /** False for a text the face surely draws; nearly all texts. */
  mayLack(text: string): boolean {
    return this.file.mayLackGlyph.test(text)
  }

  /** Whether the face draws a character with its marks. */
  has(cluster: string): boolean {
    return hasGlyphsFor(this.file.shaper, cluster)
  }

  /** @param text one directional run without spaces (bidi controls are left out) */
  shape(text: string, rightToLeft: boolean, features?: readonly string[]): ShapedWord {
    return this.shapers.shape(text, rightToLeft, features)
  }

  /** Level runs and spaces of `text` from `start` to `end`, in logical order. */
  runs(
    text: string,
    start: number,
    end: number,
    levels: Uint8Array | undefined,
    baseLevel: number,
    features?: readonly string[],
  ): LevelRun[] {
    const runs: LevelRun[] = []
    let from = start
    while (from < end) {
      const level = levels?.[from] ?? baseLevel
      if (text.charCodeAt(from) === 0x20) {
        runs.push({ level, word: undefined })
        from++
        continue
      }
      let to = from + 1
      while (to < end && text.charCodeAt(to) !== 0x20 && (levels?.[to] ?? baseLevel) === level) to++
      runs.push({ level, word: this.shape(text.slice(from, to), (level & 1) === 1, features) })
      from = to
    }
    return runs
  }

  /** Runs of a text that is a line by itself, in visual order. */
  line(text: string): LevelRun[] {
    const { levels, baseLevel } = paragraphLevels(text, 'rtl')
    return reorderVisually(this.runs(text, 0, text.length, levels, baseLevel))
  }

  /** Width of a text that is a line by itself, in thousandths of the font size. */
  width(text: string): number {
    return this.line(text).reduce((sum, { word }) => sum + (word?.width ?? this.spaceWidth), 0)
  }
}
