import { ArrowDown, ArrowUp } from 'lucide-react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import { SlideThumb } from '../../components/slide/SlideThumb.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useHallLook } from '../../state/hallLook.ts'
import type { ListedSlide } from '../console/slideList.ts'
import { NotesEditor } from './NotesEditor.tsx'
import styles from './Present.module.css'

interface SlideDetailsProps {
  session: string
  listed: ListedSlide
  onHide: (slides: readonly string[], isHidden: boolean) => void
  onMove: (slide: string, by: -1 | 1) => void
}

/** One slide, large, and what its presenter says. */
export function SlideDetails({ session, listed: { slide, number, lock }, onHide, onMove }: SlideDetailsProps) {
  const { look } = useHallLook()
  return (
    <section className={styles['details']} aria-label="اسلاید انتخاب‌شده">
      <div className={styles['picture']}>
        <SlideThumb slide={slide} look={look} />
      </div>
      <h2>{withFigures(number === null ? slide.title : toPersianDigits(`${number}. ${slide.title}`))}</h2>
      <div className={styles['acts']}>
        <Button onPress={() => onHide([slide.id], lock !== 'hidden')}>
          {lock === 'hidden' ? 'بازگرداندن به نمایش' : 'کنار گذاشتن'}
        </Button>
        <Button look="quiet" icon aria-label="یکی جلوتر" onPress={() => onMove(slide.id, -1)}>
          <ArrowUp size={16} />
        </Button>
        <Button look="quiet" icon aria-label="یکی عقب‌تر" onPress={() => onMove(slide.id, 1)}>
          <ArrowDown size={16} />
        </Button>
      </div>
      <NotesEditor session={session} slide={slide.id} title={slide.title} isHidden={lock === 'hidden'} />
    </section>
  )
}
