import type { FontFile } from '../fonts.ts'
import { paragraphLevels, reorderVisually } from './bidi.ts'
import type { EmbeddedFont } from './embeddedFont.ts'
import { GlyphEncoder } from './encodeRun.ts'
import { isNumber, numberWord } from './numberWord.ts'
import type { ShapeCache } from './shapeCache.ts'
import { type ShapedWord, shapeWord } from './textLayer.ts'

/** One stretch of text in one direction; undefined stands for a space. */
export interface LevelRun {
  level: number
  word: ShapedWord | undefined
}

/** Bidi controls steer the order and are never drawn or read. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** One face in one document: shaping, widths and character codes. */
export class TextFont {
  readonly embedded: EmbeddedFont
  readonly encoder: GlyphEncoder
  /** Advance of the space, in thousandths of the font size. */
  readonly spaceWidth: number
  private readonly file: FontFile
  private readonly rightToLeft: ShapeCache<ShapedWord>
  private readonly leftToRight: ShapeCache<ShapedWord>

  constructor(embedded: EmbeddedFont, file: FontFile) {
    this.embedded = embedded
    this.file = file
    this.rightToLeft = file.words('right')
    this.leftToRight = file.words('left')
    this.encoder = new GlyphEncoder(embedded, file.shaper)
    this.spaceWidth = this.shape(' ', false).width
  }

  /** Whether the face draws a character. */
  has(character: string): boolean {
    const code = character.codePointAt(0)
    return code !== undefined && (this.file.shaper.glyphFor(code) ?? 0) > 0
  }

  /** @param text one directional run without spaces (bidi controls are left out) */
  shape(text: string, rightToLeft: boolean, features?: readonly string[]): ShapedWord {
    return this.cacheOf(rightToLeft, features).get(text, () => {
      const digits = this.file.digitsStandAlone && !rightToLeft && isNumber(text)
      if (digits) return numberWord(text, character => this.shape(character, false, features))
      return shapeWord(this.file.shaper, text.replace(controls, ''), rightToLeft, features)
    })
  }

  private cacheOf(rightToLeft: boolean, features: readonly string[] | undefined): ShapeCache<ShapedWord> {
    if (!features) return rightToLeft ? this.rightToLeft : this.leftToRight
    return this.file.words(`${rightToLeft ? 'right' : 'left'} ${features.join()}`)
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
