import type { FaceName } from '../text/fontBook.ts'
import type { Painting } from './painting.ts'
import type { PlainItem } from './plainItem.ts'
import type { StructureElement, TaggedContent } from './structureElement.ts'
import type { TextLine } from './textLine.ts'

/** What a text needs to stand under a heading. */
export interface Presence {
  /** Points. */
  height: number
  /** Faces it was measured in. */
  faces: readonly FaceName[]
}

/** Items of a block that follow each other on a page. */
export interface PlacedItems {
  readonly items: readonly PlainItem[]
  /** Lines that links or the outline lead to. */
  readonly targets: readonly TextLine[]
  /** How they were last drawn, if that can be done again. */
  painting?: Painting | undefined
}

/** What a block put on one page. */
export interface PlacedPage {
  /** Fills, below what stood there before. */
  readonly under: PlacedItems | undefined
  /** All else, above it. */
  readonly over: PlacedItems | undefined
}

/** A block that was set, for documents that have it at the same place: it is copied, never changed. */
export interface PlacedBlock {
  /** Faces it was measured in, in the order in which it asked for them, which is that of the file's fonts. */
  faces: readonly FaceName[]
  /** From the page it began on to the one it ended on. */
  pages: readonly PlacedPage[]
  /** Points down the last page, and those left on it. */
  y: number
  availableHeight: number
  /** What its elements stand under, and they themselves in reading order; none without tags. */
  elements: readonly StructureElement[]
  /** Bytes in memory, about. */
  weight: number
}

/** A placed block in one document. */
export interface BlockCopy {
  readonly block: PlacedBlock
  /** Elements of the document that stand for the block's; what drawing adds to them comes after these. */
  readonly elements: StructureElement[]
  /** What is not drawn yet, in the order of the pages; undefined once it was drawn in another one. */
  waiting: PlacedItems[] | undefined
  /** Of the block's contents, those that are drawn. */
  shown: TaggedContent[]
}

/** Placed items on a page of one document. */
export interface ItemsCopy {
  /** Points they are moved to the right. */
  x: number
  readonly placed: PlacedItems
  readonly copy: BlockCopy
}
