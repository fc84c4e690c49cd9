import type { CellProperties } from './content.ts'
import type { Vector } from './picture.ts'
import type { PlacedVector } from './plainItem.ts'
import type { NodeReference, Position } from './position.ts'
import type { Role, StructureElement, TaggedContent } from './structureElement.ts'
import type { TextLine } from './textLine.ts'
import type { Word } from './word.ts'

export type Box = [left: number, top: number, right: number, bottom: number]

/** A node of the definition once pdfmake has expanded and measured it. */
export interface LayoutNode {
  text?: unknown
  stack?: LayoutNode[]
  columns?: LayoutNode[]
  ul?: LayoutNode[]
  ol?: LayoutNode[]
  table?: LayoutTable
  toc?: LayoutToc
  svg?: string
  image?: string
  canvas?: PlacedVector[]
  alternative?: string
  link?: string
  linkToDestination?: string
  type?: string
  heads?: CellProperties['heads']
  artifact?: boolean
  structType?: string
  headlineLevel?: number
  minPresence?: number
  floats?: number
  id?: string
  tocItem?: unknown
  tocStyle?: unknown
  tocNumberStyle?: unknown
  tocMargin?: Box
  outline?: boolean
  outlineParentId?: string
  pageBreak?: string
  margin?: unknown
  alignment?: string
  colSpan?: number
  rowSpan?: number
  counter?: number
  listType?: string
  listMarker?: ListMarker
  _margin?: Box | null
  _minWidth: number
  /** A table's paddings and rules, in points. */
  _offsets?: { total: number }
  _maxWidth: number
  _height?: number
  _alignment?: string
  _gapSize?: TextSize
  _inlines?: Word[]
  /** While the text is being set. */
  _lines?: TextLines | undefined
  _span?: boolean
  _columnEndingContext?: EndingContext
  _pageRef?: NodeReference
  _tocItemRef?: LayoutNode
  _textRef?: { _textNodeRef: LayoutNode }
  _isToc?: boolean
  _leader?: 'title' | 'number'
  /** The tag a table or a list gives its child. */
  _role?: Role
  /** Element of its list marker. */
  _label?: StructureElement
  _content?: TaggedContent
  positions: Position[]
}

/** A text's lines, and the one to set next. */
export interface TextLines {
  lines: readonly TextLine[]
  /** Points. */
  heights: readonly number[]
  next: number
}

export interface LayoutTable {
  body: LayoutNode[][]
  widths: { width?: unknown; _minWidth: number; _maxWidth: number; _calcWidth: number }[]
  headerRows?: number
  keepWithHeaderRows?: number
  keepLastRows?: number
  keepNextRows?: readonly number[]
  squeezed?: boolean
}

export interface LayoutToc {
  id: string
  title: LayoutNode | null
  textStyle?: unknown
  numberStyle?: unknown
  textMargin?: Box
  tocLeader?: boolean
  outlines?: boolean
  _items: { _nodeRef: LayoutNode; _textNodeRef: LayoutNode }[]
  _table?: LayoutNode
}

export interface ListMarker {
  canvas?: Vector[]
  _inlines?: Word[]
  _minWidth: number
}

export interface TextSize {
  width: number
  height: number
  fontSize: number
}

export interface EndingContext {
  page: number
  x: number
  y: number
  /** Our own addition: the logical start of the column, from the group's start edge. */
  cursor?: number
}

export interface Row {
  cells: LayoutNode[]
  tableNode?: LayoutNode
  rowIndex?: number
}
