import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { SlideThumb } from '../../components/slide/SlideThumb.tsx'
import { Key } from '../record/Key.tsx'
import shared from './Console.module.css'
import styles from './Slides.module.css'
import { useConsole } from './useConsole.ts'

/** What comes next; it stands at the left, as time runs. */
export function NextSlide() {
  const { next, presentation } = useConsole()
  return (
    <section className={styles['next']} aria-label="اسلاید بعدی">
      <header>
        <h2>بعدی</h2>
        <span className={shared['soft']}>
          {next === undefined ? 'پایان اسلایدها' : toPersianDigits(`اسلاید ${next.number ?? ''}`)}
        </span>
        <Key>←</Key>
      </header>
      {next === undefined ? (
        <p className={styles['gone']}>اسلاید دیگری نیست.</p>
      ) : (
        <div className={styles['thumb']}>
          <SlideThumb slide={next.slide} look={presentation.look} />
        </div>
      )}
    </section>
  )
}
