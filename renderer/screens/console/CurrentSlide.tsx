import { screenSize, slideSize } from '../../../shared/hallSizes.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { slidePartAt } from '../../components/slide/drawChart.ts'
import { ScreenView } from '../../components/slide/ScreenView.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import shared from './Console.module.css'
import styles from './Slides.module.css'
import type { ListedSlide } from './slideList.ts'
import { spotOn } from './spots.ts'
import { useConsole } from './useConsole.ts'

const covers = { black: 'صحن پردهٔ سیاه می‌بیند', white: 'صحن پردهٔ سفید می‌بیند', hidden: 'صحن چیزی نمی‌بیند' } as const

/** The slide that the presenter is at, and what the hall sees instead, where that is another thing. */
export function CurrentSlide() {
  const { state, presentation, slides, current, tool, move, setPanel } = useConsole()
  const { cover, frozen, look, step, pointer, magnifier, highlight } = presentation
  const held = frozen && slides.find(({ slide }) => slide.id === frozen.slide)
  const place = placeWords(current, slides.filter(({ number }) => number !== null).length)
  const follow = (event: React.PointerEvent): void => {
    // Spots are shares of the slide, without the band under it.
    const spot = spotOn(event.currentTarget, event, slideSize(look).height / screenSize(look).height)
    if (tool === 'pointer') move({ kind: 'pointer', spot })
    if (tool === 'magnifier' && magnifier !== null) move({ kind: 'magnifier', spot: { ...magnifier, ...spot } })
  }
  const showSource = (event: React.PointerEvent): void => {
    const part = tool === null || tool === 'highlight' ? slidePartAt(event.nativeEvent) : undefined
    if (part === undefined) return
    move({ kind: 'highlight', part })
    setPanel('source')
  }
  return (
    <section className={styles['current']} aria-label="اسلاید جاری" data-ratio={look.ratio}>
      <header>
        <h2>{cover === null && frozen === null ? 'اکنون در صحن' : 'اسلاید شما'}</h2>
        <span className={shared['soft']} aria-live="polite">
          {place}
          {current === undefined ? null : <span className="visually-hidden">{current.slide.title}</span>}
        </span>
        {held == null ? null : (
          <span className={styles['held']}>
            ◆ صحن: {withFigures(toPersianDigits(`اسلاید ${held.number ?? ''}، ${held.slide.title}`))}
          </span>
        )}
      </header>
      <div
        className={`${styles['stage']} ${tool === 'pointer' || tool === 'magnifier' ? styles['aimed'] : ''}`}
        data-covered={cover !== null}
        onPointerMove={follow}
        onPointerUp={showSource}
        onPointerLeave={() => (tool === 'pointer' ? move({ kind: 'pointer', spot: null }) : undefined)}
      >
        {current === undefined ? (
          <p className={styles['gone']}>این اسلاید دیگر در فهرست نیست؛ اسلاید دیگری را انتخاب کنید.</p>
        ) : (
          <ScreenView
            frame={{
              ...state.frame,
              cover: null,
              slide: current.slide,
              look,
              place: current.number === null ? '' : place,
              step,
              pointer,
              magnifier,
              highlight,
            }}
          />
        )}
        {cover === null ? null : <p className={styles['covered']}>{covers[cover]}</p>}
      </div>
    </section>
  )
}

/** «اسلاید ۱۴ از ۲۶», or why it has no number. */
function placeWords(current: ListedSlide | undefined, count: number): string {
  if (current === undefined) return ''
  const { number, lock } = current
  if (number !== null) return toPersianDigits(`اسلاید ${number} از ${count}`)
  return lock === 'hidden' ? 'اسلاید کنار گذاشته' : 'زنده، از ثبت جلسه'
}
