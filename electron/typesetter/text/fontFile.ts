import type { BoundedCache } from '../../../shared/boundedCache.ts'
import type { Shaper } from './harfbuzz.ts'
import type { ShapedWord } from './textLayer.ts'

/** A font file with what every document shares of it: its shaper and the words already shaped. */
export interface FontFile {
  shaper: Shaper
  /** True when its Persian digits neither kern nor join, so that numbers need no shaping. */
  digitsStandAlone: boolean
  /** Words shaped alike: in one direction, with the same features. */
  words: (likeness: string) => BoundedCache<ShapedWord>
  /** Finds in a text what the file may not be able to draw; most texts hold none of it. */
  mayLackGlyph: RegExp
  /** How much larger than the engine's own its letters are set, so that both look alike in size. */
  scale: number
  /** A file that somebody brings; the engine's own files are known by their path. */
  custom?: CustomFile
}

export interface CustomFile {
  /** Among those opened in this process: what is remembered of one is true of no other, be it the same file. */
  number: number
  /** For messages. */
  name: string
  /** Latin letters, digits and hyphens, as a PDF wants it. */
  postScriptName: string
  bytes: Uint8Array
  /** Thousandths of the font size: where the ink of a line may reach, from the baseline. */
  ascender: number
  descender: number
}
