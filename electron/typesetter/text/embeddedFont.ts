import type { PdfReference } from '../file/pdfPage.ts'

interface Bounds {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** fontkit's subset of a TrueType font: what of each glyph goes into the file, in the order of codes. */
export interface FontSubset {
  /** Glyphs of the font by code. */
  glyphs: number[]
  mapping: Record<number, number>
  font: { loca: { version: number }; getGlyph(id: number): { advanceWidth: number; bbox: Bounds } }
  /** Writes the font program. */
  encode(): Uint8Array
  /** Code of a glyph, given one if it had none. */
  includeGlyph(id: number): number
  /** Writes the glyph of the next code. */
  _addGlyph(id: number): number
  /** Written so far. */
  glyf: Uint8Array[]
  loca: { offsets: number[] }
  hmtx: { metrics: { advance: number; bearing: number }[] }
  /** Bytes of `glyf`. */
  offset: number
}

/** pdfkit's font with its subset, as far as the text layer fills it; codes index `glyphs`, `widths` and `unicode`. */
export interface EmbeddedFont {
  id: string
  name: string
  /** fontkit's font, with the glyphs that it was asked for. */
  font: { _glyphs: object }
  ascender: number
  descender: number
  subset: FontSubset
  widths: number[]
  unicode: number[][]
  ref(): PdfReference
  /** Writes the subset, at the document's end. */
  embed(): void
  lineHeight(size: number): number
  widthOfString(text: string, size: number, features?: unknown): number
  encode(text: string, features?: unknown): [codes: string[], positions: EncodedPosition[]]
}

export interface EncodedPosition {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
  advanceWidth: number
}
