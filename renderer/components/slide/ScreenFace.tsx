import { useEffect, useState } from 'react'
import type { AudienceFrame, ShownSlide } from '../../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { slideSize } from '../../../shared/hallSizes.ts'
import { afterPaint } from './afterPaint.ts'
import { BandView } from './BandView.tsx'
import { CoverView } from './CoverView.tsx'
import { Magnifier } from './Magnifier.tsx'
import { PointerRing } from './PointerRing.tsx'
import styles from './ScreenFace.module.css'
import { SlideFace } from './SlideFace.tsx'
import { layerKey, useSlideChange } from './useSlideChange.ts'

interface ScreenFaceProps {
  frame: AudienceFrame
  slide: ShownSlide | null
  look: HallLook
  isLost: boolean
  density: number
  onShown: ((serial: number) => void) | undefined
}

/** The hall's screen in hall pixels. What covers it is there at once; what comes from under a cover is drawn first. */
export function ScreenFace({ frame, slide, look, isLost, density, onShown }: ScreenFaceProps) {
  const { step, highlight, place, pointer, magnifier, serial } = frame
  const {
    front,
    coming,
    place: comingPlace,
  } = useSlideChange(slide === null ? null : { slide, look, step, highlight, place, density })
  const cover = useLastCover(frame)
  useEffect(() => {
    if (coming === null && onShown) void afterPaint().then(() => onShown(serial))
  }, [coming, serial, onShown])
  return (
    <div className={styles['screen']}>
      <div className={styles['slide']} style={{ blockSize: slideSize(look).height }}>
        {front === null ? null : (
          <div key={layerKey(front)} className={styles['layer']}>
            <SlideFace {...front} />
          </div>
        )}
        {coming === null ? null : (
          <div key={layerKey(coming)} ref={comingPlace} className={styles['layer']} data-coming="" aria-hidden="true">
            <SlideFace {...coming} />
          </div>
        )}
        {front === null || magnifier === null ? null : <Magnifier spot={magnifier} shown={front} />}
        {front === null || pointer === null ? null : <PointerRing spot={pointer} />}
      </div>
      <BandView frame={frame} isLost={isLost} />
      {frame.cover === null && front !== null ? null : <CoverView cover={cover} />}
    </div>
  )
}

/** What covers the screen, or covered it last: it stays until there is something to see. */
function useLastCover({ cover }: AudienceFrame): NonNullable<AudienceFrame['cover']> {
  const [last, setLast] = useState(cover ?? 'hidden')
  if (cover !== null && cover !== last) setLast(cover)
  return cover ?? last
}
