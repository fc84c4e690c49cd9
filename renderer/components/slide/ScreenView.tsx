import type { AudienceFrame } from '../../../shared/hall/audienceFrame.ts'
import { screenSize } from '../../../shared/hallSizes.ts'
import { HallBox } from './HallBox.tsx'
import { ScreenFace } from './ScreenFace.tsx'
import { useKept } from './useKept.ts'

interface ScreenViewProps {
  frame: AudienceFrame
  /** The host is out of reach: what is shown may be old. */
  isLost?: boolean
  /** CSS pixels; as large as its place allows where nobody says. */
  width?: number
  /** Called with a frame's serial once it is on the screen. */
  onShown?: (serial: number) => void
}

/** A screen of the hall, whole: the slide, the band under it, and what lies over both. */
export function ScreenView({ frame, isLost = false, width, onShown }: ScreenViewProps) {
  const slide = useKept(frame.slide)
  const look = useKept(frame.look)
  return (
    <HallBox look={look} size={screenSize(look)} {...(width === undefined ? {} : { width })}>
      {density => (
        <ScreenFace frame={frame} slide={slide} look={look} isLost={isLost} density={density} onShown={onShown} />
      )}
    </HallBox>
  )
}
