import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { hallColours } from '../../../shared/hall/hallColours.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import { hallScale, titleScale } from '../../../shared/hallSizes.ts'
import styles from './HallBox.module.css'

interface HallBoxProps {
  look: HallLook
  /** Of what is in it, in hall pixels. */
  size: { width: number; height: number }
  /** CSS pixels; as large as its place allows where nobody says. */
  width?: number
  /** @param density device pixels a hall pixel, for what is drawn on a canvas */
  children: (density: number) => ReactNode
}

/** A piece of the hall's screen: its colours, and hall pixels scaled to the width given or the place there is. */
export function HallBox({ look, size, width, children }: HallBoxProps) {
  const place = useRef<HTMLDivElement>(null)
  const measured = usePlaceScale(place, size, width === undefined)
  const scale = width === undefined ? measured : width / size.width
  const shown = { inlineSize: size.width * scale, blockSize: size.height * scale }
  return (
    <div
      ref={place}
      className={width === undefined ? styles['filled'] : undefined}
      style={width === undefined ? {} : shown}
    >
      <div className={styles['window']} style={shown}>
        <div
          className={styles['hall']}
          data-theme={look.theme}
          data-ratio={look.ratio}
          style={{
            ...colourNames(look),
            inlineSize: size.width,
            blockSize: size.height,
            transform: `scale(${scale})`,
          }}
        >
          {scale === 0 ? null : children(densityOf(scale))}
        </div>
      </div>
    </div>
  )
}

/** A picture is drawn anew only where it would be seen that it was not. */
function densityOf(scale: number): number {
  return Math.max(0.5, Math.ceil(scale * (globalThis.devicePixelRatio ?? 1) * 4) / 4)
}

function colourNames(look: HallLook): CSSProperties {
  const colours = Object.entries(hallColours[look.theme]).map(([name, colour]) => [`--hall-${name}`, colour])
  return { ...Object.fromEntries(colours), '--scale': hallScale(look), '--title-scale': titleScale(look), '--fit': 1 }
}

/** CSS pixels a hall pixel, so that a box fits its place; 0 until it is known. */
function usePlaceScale(
  element: React.RefObject<HTMLElement | null>,
  { width, height }: { width: number; height: number },
  isWanted: boolean,
): number {
  const [scale, setScale] = useState(0)
  useLayoutEffect(() => {
    const own = element.current
    if (!own || !isWanted) return undefined
    const measure = (): void => {
      const across = own.clientWidth / width
      setScale(own.clientHeight === 0 ? across : Math.min(across, own.clientHeight / height))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(own)
    return () => observer.disconnect()
  }, [element, width, height, isWanted])
  return scale
}
