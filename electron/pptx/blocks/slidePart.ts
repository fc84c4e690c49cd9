import type { Box } from '../design/units.ts'
import type { PptxSlide } from '../library.ts'
import type { SlideContext } from './slideContext.ts'

/** A block as it stands on a slide: how much room it asks for within a width, and how it is drawn. */
export interface SlidePart {
  /** The least it is drawn in. */
  height: number
  /** Takes what others leave free. */
  grows?: true
  draw: (slide: PptxSlide, box: Box) => void
}

/** The least size of letters that is read from the last row, in hall pixels. */
const least = 24
/** Below it words are rather small than cut off. */
const crowded = 0.6

/** A size of letters, scaled as a full slide asks for. */
export function sized(pixels: number, { scale }: SlideContext): number {
  return Math.max(pixels * scale, scale >= crowded ? least : 0)
}
