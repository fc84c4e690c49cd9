import { useEffect } from 'react'
import type { ShownSlide } from '../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { slideSize } from '../../shared/hallSizes.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { SlideView } from '../components/slide/SlideView.tsx'
import styles from './DeckPage.module.css'

interface PrintedDeckProps {
  slides: readonly ShownSlide[]
  look: HallLook
  onPrinted: () => void
}

/** Frames until charts have been drawn in the room that their slides leave them. */
const framesToDraw = 4

/** Every slide on a page of its own shape, in light colours; printed as soon as it is drawn. */
export function PrintedDeck({ slides, look, onPrinted }: PrintedDeckProps) {
  useEffect(() => {
    let isLeft = false
    const print = async (): Promise<void> => {
      await document.fonts.ready
      for (let frame = 0; frame < framesToDraw; frame++) await new Promise(requestAnimationFrame)
      if (isLeft) return
      globalThis.print()
    }
    addEventListener('afterprint', onPrinted)
    void print()
    return () => {
      isLeft = true
      removeEventListener('afterprint', onPrinted)
    }
  }, [onPrinted])
  const own = { ...look, theme: 'light' as const }
  const { width, height } = slideSize(own)
  return (
    <div className={styles['printed']}>
      <style>{`@page { size: ${width}px ${height}px; margin: 0 }`}</style>
      {slides.map((slide, index) => (
        // A page is as large as the slide is laid out: what is scaled would be parted where the page ends.
        <div key={slide.id} style={{ inlineSize: width, blockSize: height }}>
          <SlideView
            slide={slide}
            look={own}
            width={width}
            place={toPersianDigits(`اسلاید ${index + 1} از ${slides.length}`)}
          />
        </div>
      ))}
    </div>
  )
}
