import type { Drawing } from '../../../shared/drawing.ts'
import type { FontFamilies } from '../fonts/fontFile.ts'

/**
 * What a caller hands to `typeset`: pdfmake's document definition, narrowed to what this engine prints, with its own
 * node properties (tags, keep-with-next, leaders). Cells and columns stand in logical order; the engine mirrors them.
 * Margins are physical, [left, top, right, bottom] in points; a cell's `border` is [start, top, end, bottom].
 */

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
  /** Keeps typed figures, signs and addresses together whatever stands around them (`isolateFigures`). Default false: bare UAX#9. */
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

interface NodeBase extends TextStyle {
  style?: string | string[]
  margin?: Margins
  /** Target of links, page references and outlines. Unique in the document. */
  id?: string
  pageBreak?: 'before' | 'after'
  pageOrientation?: 'portrait' | 'landscape'
  /** Keeps the node on one page. Never for what may be taller than a page. */
  unbreakable?: boolean
  absolutePosition?: { x?: number; y?: number }
  relativePosition?: { x?: number; y?: number }
  /** Heading level, 1 to 6: tags H1…H6 and keeps the heading with what follows. */
  headlineLevel?: number
  /** Points that must be left on the page below the node's top edge, its own height included; else it starts a new page. */
  minPresence?: number
  /** Overrides the tag the engine would choose. */
  structType?: StructureType
  /** True for what only decorates: it is drawn but not read aloud. */
  artifact?: boolean
  /** Width inside `columns`, in points, a share, or fitted to the content. */
  width?: number | 'auto' | '*' | `${number}%`
  verticalAlignment?: 'top' | 'middle' | 'bottom'
}

interface LinkTarget {
  /** An outside address. */
  link?: string
  /** The id of a node. */
  linkToDestination?: string
  /** What a listener hears of the link; its own text when left out. */
  linkTitle?: string
}

interface OutlineEntry {
  /** Adds the node to the outline (bookmarks). */
  outline?: boolean
  outlineText?: string
  outlineExpanded?: boolean
  outlineParentId?: string
  /** Lists the node in the table of contents (with this id). */
  tocItem?: boolean | string | string[]
  tocStyle?: Style | string
  tocNumberStyle?: Style | string
  tocMargin?: [left: number, top: number, right: number, bottom: number]
}

/** A piece of running text, in one style. */
export interface InlineNode extends TextStyle, LinkTarget, OutlineEntry {
  text: InlineText
  style?: string | string[]
  id?: string
}

/** Prints the number of the page a node stands on, in Persian digits. */
export interface PageReferenceNode extends NodeBase, LinkTarget {
  pageReference: string
}

export type InlineText = string | number | (string | number | InlineNode | PageReferenceNode)[]

export interface TextNode extends NodeBase, LinkTarget, OutlineEntry {
  text: InlineText
}

export interface StackNode extends NodeBase {
  stack: Content[]
}

export interface ColumnsNode extends NodeBase {
  /** First column at the right. */
  columns: Content[]
}

interface ListBase extends NodeBase {
  start?: number
  reversed?: boolean
  separator?: string | [before: string, after: string]
}

export interface UnorderedListNode extends NodeBase {
  ul: Content[]
  type?: 'disc' | 'circle' | 'square' | 'none'
}

export interface OrderedListNode extends ListBase {
  ol: Content[]
  /** Persian numerals by default; «alefba» counts الف، ب، پ. */
  type?: 'decimal' | 'alefba' | 'none'
}

export type CellBorder = [start: boolean, top: boolean, end: boolean, bottom: boolean]

export interface CellProperties {
  /** What a header cell outside the header rows heads: its row, or as a line of its own the rows below it. */
  heads?: 'row' | 'group'
  colSpan?: number
  rowSpan?: number
  border?: CellBorder
  borderColor?: [start: string, top: string, end: string, bottom: string]
  fillOpacity?: number
}

export type TableCell =
  | string
  | number
  | null
  | Record<string, never>
  | (Exclude<Content, string | number | readonly Content[]> & CellProperties)

export interface TableNode extends NodeBase {
  table: {
    body: TableCell[][]
    widths?: (number | 'auto' | '*' | `${number}%`)[] | 'auto' | '*'
    heights?: number | (number | 'auto')[] | ((row: number) => number | 'auto')
    /** Repeated on every page; their cells are tagged as headers of columns. */
    headerRows?: number
    keepWithHeaderRows?: number
    dontBreakRows?: boolean
    /** Last rows that stay together on one page: totals and the row before them. */
    keepLastRows?: number
    /** Rows that stay on a page with the row after them: lines that name a group. */
    keepNextRows?: readonly number[]
    /** Breaks words rather than run over the edge; pdfmake's own tables run over. */
    squeezed?: boolean
  }
  layout?: TableLayoutName | TableLayout
}

export type TableLayoutName = 'noBorders' | 'headerLineOnly' | 'lightHorizontalLines'

/** Line and padding rules of a table; column indices are logical, «left» is the start and «right» the end side. */
export interface TableLayout {
  hLineWidth?: (line: number, node: TableNode) => number
  vLineWidth?: (line: number, node: TableNode) => number
  hLineColor?: string | ((line: number, node: TableNode, column: number) => string)
  vLineColor?: string | ((line: number, node: TableNode, row: number) => string)
  hLineStyle?: (line: number, node: TableNode) => { dash?: { length: number; space?: number } } | null
  vLineStyle?: (line: number, node: TableNode) => { dash?: { length: number; space?: number } } | null
  paddingLeft?: (column: number, node: TableNode) => number
  paddingRight?: (column: number, node: TableNode) => number
  paddingTop?: (row: number, node: TableNode) => number
  paddingBottom?: (row: number, node: TableNode) => number
  fillColor?: string | ((row: number, node: TableNode, column: number) => string | null)
  defaultBorder?: boolean
}

export interface TocNode extends NodeBase {
  toc: {
    id?: string
    title?: Content
    textStyle?: Style | string
    numberStyle?: Style | string
    textMargin?: [left: number, top: number, right: number, bottom: number]
    /** Adds every entry to the outline too. */
    outlines?: boolean
    /** Dots between title and page number; true by default. */
    tocLeader?: boolean
  }
}

interface Picture extends NodeBase, LinkTarget {
  width?: number
  height?: number
  fit?: [width: number, height: number]
  /** What the picture shows, for a listener: makes it a Figure. Without it the picture is an artifact. */
  alternative?: string
}

export interface SvgNode extends Picture {
  svg: string
  /** The same picture as paper takes it; its texts are set in `font`. */
  drawing?: { parts: Drawing; font: string }
}

export interface ImageNode extends Picture {
  /** A data URL or a name in the definition's `images`. */
  image: string
}

interface VectorStyle {
  lineWidth?: number
  lineColor?: string
  color?: string
  fillOpacity?: number
  strokeOpacity?: number
  lineCap?: 'butt' | 'round' | 'square'
  dash?: { length: number; space?: number }
}

export type Vector = VectorStyle &
  (
    | { type: 'line'; x1: number; y1: number; x2: number; y2: number }
    | { type: 'rect'; x: number; y: number; w: number; h: number; r?: number }
    | { type: 'ellipse'; x: number; y: number; r1: number; r2: number }
    | { type: 'polyline'; points: { x: number; y: number }[]; closePath?: boolean }
  )

/** Physical drawing: x grows to the right. */
export interface CanvasNode extends NodeBase {
  canvas: Vector[]
  alternative?: string
}

export type Content =
  | string
  | number
  | Content[]
  | TextNode
  | PageReferenceNode
  | StackNode
  | ColumnsNode
  | UnorderedListNode
  | OrderedListNode
  | TableNode
  | TocNode
  | SvgNode
  | ImageNode
  | CanvasNode

export interface PageSize {
  width: number
  height: number
}

export interface TypesetDefinition {
  content: Content
  /** Drawn in the top margin; pages count from 1. */
  header?: Content | ((page: number, pages: number, size: PageSize) => Content | null | undefined)
  /** Drawn in the bottom margin. */
  footer?: Content | ((page: number, pages: number, size: PageSize) => Content | null | undefined)
  /** Drawn under the page's content. */
  background?: Content | ((page: number, size: PageSize) => Content | null | undefined)
  watermark?: { text: string; color?: string; opacity?: number; bold?: boolean; angle?: number; fontSize?: number }
  styles?: Record<string, Style>
  defaultStyle?: Style
  /** A4 by default. */
  pageSize?: 'A3' | 'A4' | 'A5' | PageSize
  pageOrientation?: 'portrait' | 'landscape'
  pageMargins?: Margins
  /** Lets a paragraph's first line end a page and its last begin one, as pdfmake does. */
  loneLines?: boolean
  /** Points by which the content of even pages stands further right: the binding's margin less the other. */
  evenPageShift?: number
  /** What `font` may name; the house's own when left out. */
  families?: FontFamilies
  tableLayouts?: Record<string, TableLayout>
  images?: Record<string, string>
}
