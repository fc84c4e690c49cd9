import type { Margins, StructureType, Style, TextStyle } from './style.ts'

export interface NodeBase extends TextStyle {
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
  /**
   * Points that must be left on the page below the node's top edge, its own height included; else it starts a new page.
   */
  minPresence?: number
  /**
   * Points that a top-level node takes which need not stand right after what is before it, such as a picture: where
   * the page has no room for it, what follows comes first, as far as the chapter (a heading of level 1) reaches.
   */
  floats?: number
  /** Overrides the tag the engine would choose. */
  structType?: StructureType
  /** True for what only decorates: it is drawn but not read aloud. */
  artifact?: boolean
  /** Width inside `columns`, in points, a share, or fitted to the content. */
  width?: number | 'auto' | '*' | `${number}%`
  verticalAlignment?: 'top' | 'middle' | 'bottom'
}

export interface LinkTarget {
  /** An outside address. */
  link?: string
  /** The id of a node. */
  linkToDestination?: string
  /** What a listener hears of the link; its own text when left out. */
  linkTitle?: string
}

export interface OutlineEntry {
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
