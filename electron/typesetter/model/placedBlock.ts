import type { PageItem } from './page.ts'
import type { StructureElement } from './structureElement.ts'

/** A face as a definition asks for it. */
export type FaceName = readonly [family: string, bold: boolean, italics: boolean]

/** What a text needs to stand under a heading. */
export interface Presence {
  /** Points. */
  height: number
  /** Faces it was measured in. */
  faces: readonly FaceName[]
}

/** What a block put on one page. */
export interface PlacedItems {
  /** Fills, below what stood there before. */
  under: readonly PageItem[]
  /** All else, above it. */
  over: readonly PageItem[]
}

/** A block that was set, for documents that have it at the same place: it is copied, never changed. */
export interface PlacedBlock {
  /** Faces it was measured in, in the order in which it asked for them, which is that of the file's fonts. */
  faces: readonly FaceName[]
  /** From the page it began on to the one it ended on. */
  pages: readonly PlacedItems[]
  /** Points down the last page, and those left on it. */
  y: number
  availableHeight: number
  /** Its elements are this one's kids. */
  elements: StructureElement
  /** Bytes in memory, about. */
  weight: number
}
