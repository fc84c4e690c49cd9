import type { EmbeddedFont } from './embeddedFont.ts'
import type { GlyphEncoder } from './encodeRun.ts'
import type { TextFont } from './textFont.ts'

/** A face as a definition asks for it. */
export type FaceName = readonly [family: string, bold: boolean, italics: boolean]

/** A face in one document: its font in the file, and the codes that its glyphs have there. */
export interface Face {
  embedded: EmbeddedFont
  encoder: GlyphEncoder
}

/** The faces a document sets text in. */
export interface FontBook {
  /** The face of a family; the default family when none is named. */
  textFont(family: string | undefined, bold: boolean): TextFont
}
