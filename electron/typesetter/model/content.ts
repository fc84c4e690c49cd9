import type { LinkTarget, NodeBase, OutlineEntry } from './nodeBase.ts'
import type { CanvasNode, ImageNode, SvgNode } from './picture.ts'
import type { Style, TextStyle } from './style.ts'

/**
 * What a document holds, as its author writes it. Cells and columns stand in logical order; the engine mirrors them.
 */
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
  /** Layouts of one name are the same: its functions do not show in a block's likeness. */
  name?: string
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
