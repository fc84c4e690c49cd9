import type { CSSProperties } from 'react'
import type { Presentation } from '../../../shared/hall/presentation.ts'
import { slideSize } from '../../../shared/hallSizes.ts'
import styles from './Marks.module.css'
import { SlideFace, type SlideFaceProps } from './SlideFace.tsx'

interface MagnifierProps {
  spot: NonNullable<Presentation['magnifier']>
  shown: SlideFaceProps
}

/** Width and height of the lens in hall pixels. */
const lens = { width: 720, height: 440 }

/** A lens over the slide, which stays whole: what is under its middle is drawn larger, and sharp. */
export function Magnifier({ spot: { x, y, zoom }, shown }: MagnifierProps) {
  const { width, height } = slideSize(shown.look)
  const [left, top] = [within(x * width, lens.width, width), within(y * height, lens.height, height)]
  const inside: CSSProperties = {
    width,
    height,
    transform: `translate(${x * width - left - x * width * zoom}px, ${y * height - top - y * height * zoom}px) scale(${zoom})`,
  }
  return (
    <div className={styles['lens']} style={{ left, top, width: lens.width, height: lens.height }} aria-hidden="true">
      <div className={styles['magnified']} style={inside}>
        <SlideFace {...shown} density={Math.ceil(shown.density * zoom)} />
      </div>
    </div>
  )
}

/** The lens's start, so that its middle lies at a place and none of it outside the slide. */
function within(middle: number, size: number, whole: number): number {
  return Math.min(Math.max(0, middle - size / 2), whole - size)
}
