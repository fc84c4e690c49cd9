import type { FontFamilies } from '../fonts/families.ts'
import type { Content, TableLayout } from './content.ts'
import type { Margins, Style } from './style.ts'

/**
 * What a caller hands to `typeset`: pdfmake's document definition, narrowed to what this engine prints, with its own
 * node properties (tags, keep-with-next, leaders). Cells and columns stand in logical order; the engine mirrors them.
 * Margins are physical, [left, top, right, bottom] in points; a cell's `border` is [start, top, end, bottom].
 */

/**
 * A block that is asked for what it holds only when its turn comes, and not at all where it is known from other
 * documents (see `TypesetMemory`). Nothing in it is a heading, an entry of a contents or what a page reference leads
 * to, and it begins no page.
 */
export interface DeferredBlock {
  /**
   * Blocks of the same likeness in documents of the same styles are the same in all that they hold and look like; none
   * for a block that is not to be known again.
   */
  likeness?: string
  /** That of its node. */
  floats?: number | undefined
  content: () => Content
}

export interface PaperSize {
  width: number
  height: number
}

/** What stands on a page of so many; nothing when null or undefined. */
export type RunningLine = (page: number, pages: number, size: PaperSize) => Content | DeferredBlock | null | undefined

export interface TypesetDefinition {
  content: Content | (Content | DeferredBlock)[]
  /** Drawn in the top margin; pages count from 1. */
  header?: Content | RunningLine
  /** Drawn in the bottom margin. */
  footer?: Content | RunningLine
  /** Drawn under the page's content. */
  background?: Content | ((page: number, size: PaperSize) => Content | null | undefined)
  watermark?: { text: string; color?: string; opacity?: number; bold?: boolean; angle?: number; fontSize?: number }
  styles?: Record<string, Style>
  defaultStyle?: Style
  /** A4 by default. */
  pageSize?: 'A3' | 'A4' | 'A5' | PaperSize
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
