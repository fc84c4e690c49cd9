import type { ItemsCopy } from './placedBlock.ts'
import type { ArtifactKind, PlainItem } from './plainItem.ts'

export interface PageSize {
  width: number
  height: number
  orientation: string
}

export interface PageMargins {
  left: number
  top: number
  right: number
  bottom: number
}

export type PageItem = PlainItem | { artifact?: ArtifactKind; type: 'placed'; item: ItemsCopy }

/** What was laid out apart from the pages, to be placed as one. */
export interface Block {
  items: PageItem[]
  height: number
}

export interface Page {
  items: PageItem[]
  pageSize: PageSize
  pageMargins: PageMargins
  watermark?: object
}
