import type { ShownSlide } from '../../shared/hall/audienceFrame.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { SlideThumb } from '../components/slide/SlideThumb.tsx'
import styles from './DeckPage.module.css'

interface DeckOverviewProps {
  slides: readonly ShownSlide[]
  look: HallLook
  at: number
  onChoose: (at: number) => void
}

/** All slides, small, from the right; the one that was shown has the focus. */
export function DeckOverview({ slides, look, at, onChoose }: DeckOverviewProps) {
  return (
    <ol className={styles['overview']}>
      {slides.map((slide, index) => (
        <li key={slide.id}>
          <button
            type="button"
            aria-current={index === at}
            ref={index === at ? own => own?.focus() : null}
            onClick={() => onChoose(index)}
          >
            <SlideThumb slide={slide} look={look} />
            <span>
              {toPersianDigits(String(index + 1))}. {slide.title}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
