import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { Emblem } from '../../../shared/document.ts'
import type { PageDesign } from '../../paper/pageDesign.ts'
import type { Family } from '../../paper/tokens.ts'
import type { Ruler } from '../../typesetter/ruler.ts'

/** A picture of pixels, and the size it is shown at, in points. */
export interface Picture {
  png: Buffer
  width: number
  height: number
}

/** What a block needs to know of the document around it. */
export interface WordContext {
  /** Word's own name of a place that texts lead to; undefined for an anchor that no block has. */
  bookmark: (anchor: string) => string | undefined
  page: PageDesign
  /** Measures the columns of tables. */
  family: Family
  ruler: Ruler
  /** Of `width` points, which may be those of one of two beside each other. */
  chartPicture: (spec: ChartSpec, width: number, share?: 'half') => Picture
  /** Within a square of `side` points. */
  emblemPicture: (emblem: Emblem, side: number) => Picture
  /** A number for each list, so that every one begins anew. */
  nextList: () => number
  /** Every heading that the contents list, with its bookmark. */
  headings: readonly { level: number; text: string; bookmark: string }[]
}
