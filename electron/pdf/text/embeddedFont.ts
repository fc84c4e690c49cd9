/** An indirect object of pdfkit. */
export interface PdfReference {
  id: number
  data: Record<string, unknown>
  end(): void
}

/** pdfkit's font with its subset, as far as the text layer fills it; codes index `glyphs`, `widths` and `unicode`. */
export interface EmbeddedFont {
  id: string
  /** fontkit's font. */
  font: object
  ascender: number
  descender: number
  subset: { glyphs: number[]; mapping: Record<number, number>; font: { loca: { version: number } } }
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
