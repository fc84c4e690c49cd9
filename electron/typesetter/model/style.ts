/** Margins are physical, [left, top, right, bottom] in points. */
export type Margins =
  | number
  | [horizontal: number, vertical: number]
  | [left: number, top: number, right: number, bottom: number]

/** Style of text, inherited from named styles, containers and the default style. */
export interface TextStyle {
  /** A family of `fonts.ts`. */
  font?: string
  /** Points; 12 by default. */
  fontSize?: number
  bold?: boolean
  /** Multiple of the font's own line height. */
  lineHeight?: number
  /**
   * Keeps typed figures, signs and addresses together whatever stands around them (`isolateFigures`). Default false:
   * bare UAX#9.
   */
  isolateFigures?: boolean
  color?: string
  background?: string
  /** «right» is the start; justified paragraphs end their last line at the right. */
  alignment?: 'right' | 'left' | 'center' | 'justify' | 'kashida'
  /** Direction of paragraphs; right-to-left by default, «auto» follows the first strong letter. */
  direction?: 'rtl' | 'ltr' | 'auto'
  /** Raised and smaller; put a zero-width non-joiner between it and the word before it. */
  sup?: boolean
  sub?: boolean
  decoration?: 'underline' | 'lineThrough' | 'overline'
  decorationColor?: string
  /** OpenType feature tags, such as 'tnum'. */
  fontFeatures?: string[]
  noWrap?: boolean
  /** Points before the first line of a paragraph, at its start. */
  leadingIndent?: number
  markerColor?: string
  fillColor?: string
  columnGap?: number
}

export interface Style extends TextStyle {
  margin?: Margins
  extends?: string | string[]
}

/** Names of pdfkit's structure types this engine writes. */
export type StructureType =
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'BlockQuote'
  | 'Caption'
  | 'Note'
  | 'Div'
  | 'Sect'
  | 'Title'
