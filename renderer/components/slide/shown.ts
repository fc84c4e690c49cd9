import type { ShownSlide } from '../../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'

/** What a block may need of where it is shown. */
export interface Shown {
  slide: ShownSlide
  look: HallLook
  /** How many of the slide's steps are shown. */
  step: number
  /** The figure, row or data point that stands out: `point/2/5`. */
  highlight: string | null
  /** Device pixels a hall pixel, for what is drawn on a canvas. */
  density: number
}
