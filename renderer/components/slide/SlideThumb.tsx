import { useEffect, useRef, useState } from 'react'
import type { ShownSlide } from '../../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { slideSize } from '../../../shared/hallSizes.ts'
import { SlideView } from './SlideView.tsx'

/** Of many slides, those are drawn that are looked at, or soon will be. */
const margin = '300px'

/** A small picture of a slide, as wide as its place; what stands beside it names it. */
export function SlideThumb({ slide, look }: { slide: ShownSlide; look: HallLook }) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    const own = place.current
    if (own === null) return undefined
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        setSeen(true)
        observer.disconnect()
      },
      { rootMargin: margin },
    )
    observer.observe(own)
    return () => observer.disconnect()
  }, [])
  const { width, height } = slideSize(look)
  return (
    <div ref={place} aria-hidden inert style={{ aspectRatio: `${width} / ${height}` }}>
      {isSeen ? <SlideView slide={slide} look={look} /> : null}
    </div>
  )
}
