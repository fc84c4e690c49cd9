import type { ShownSlide } from '../../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { slideSize } from '../../../shared/hallSizes.ts'
import { HallBox } from './HallBox.tsx'
import { SlideFace } from './SlideFace.tsx'

interface SlideViewProps {
  slide: ShownSlide
  look: HallLook
  /** How many of its steps are shown; the whole slide where nobody says. */
  step?: number
  /** The figure, row or data point that stands out: `point/2/5`. */
  highlight?: string | null
  /** «اسلاید ۱۴ از ۲۶» */
  place?: string
  /** CSS pixels; as wide as its place where nobody says. */
  width?: number
}

/** A slide at any size, as the hall sees it: laid out in hall pixels, then scaled as a whole. */
export function SlideView({ slide, look, step, highlight = null, place = '', width }: SlideViewProps) {
  return (
    <HallBox look={look} size={slideSize(look)} {...(width === undefined ? {} : { width })}>
      {density => (
        <SlideFace
          slide={slide}
          look={look}
          step={step ?? slide.steps ?? 0}
          highlight={highlight}
          place={place}
          density={density}
        />
      )}
    </HallBox>
  )
}
