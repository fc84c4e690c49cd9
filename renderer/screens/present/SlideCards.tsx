import { GripVertical, NotebookPen } from 'lucide-react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Pill } from '../../components/Pill.tsx'
import { SlideThumb } from '../../components/slide/SlideThumb.tsx'
import { Tick } from '../../components/Tick.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useHallLook } from '../../state/hallLook.ts'
import { slideKind } from '../console/slideKind.ts'
import type { ListedSlide, SlideGroup } from '../console/slideList.ts'
import styles from './Present.module.css'

interface SlideCardsProps {
  group: SlideGroup
  /** Address of the slide whose details are shown. */
  chosen: string
  onChoose: (slide: string) => void
  onHide: (slide: string, isHidden: boolean) => void
  onMove: (slide: string, by: -1 | 1) => void
  onReorder: (moved: ReadonlySet<string>, target: string, place: 'before' | 'after') => void
}

/** The slides of one item of the agenda, from right to left. */
export function SlideCards({ group: { item, slides }, chosen, onChoose, onHide, onMove, onReorder }: SlideCardsProps) {
  const title = item === null ? 'جلسه' : toPersianDigits(`${item.number}. ${item.title}`)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition !== 'on')
        onReorder(new Set([...keys].map(String)), String(target.key), target.dropPosition)
    },
  })
  /** On the slide at hand, wherever in it the keyboard is. */
  const byKeyboard = (event: React.KeyboardEvent<HTMLElement>): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const row = event.target instanceof Element ? event.target.closest('[role=row]') : null
    const slide = row?.querySelector<HTMLElement>('[data-slide]')?.dataset['slide']
    if (slide === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onMove(slide, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <section className={styles['group']} onKeyDownCapture={byKeyboard}>
      <h2>{withFigures(title)}</h2>
      <GridList
        aria-label={`اسلایدهای ${title}`}
        layout="grid"
        className={styles['cards'] ?? ''}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
        disallowTypeAhead
        items={slides.map(listed => ({ id: listed.slide.id, listed }))}
        dependencies={[slides, chosen]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={key => onChoose(String(key))}
      >
        {({ listed }) => <SlideCard listed={listed} isChosen={listed.slide.id === chosen} onHide={onHide} />}
      </GridList>
    </section>
  )
}

interface SlideCardProps extends Pick<SlideCardsProps, 'onHide'> {
  listed: ListedSlide
  isChosen: boolean
}

function SlideCard({ listed: { slide, number, lock }, isChosen, onHide }: SlideCardProps) {
  const { look } = useHallLook()
  return (
    <GridListItem
      id={slide.id}
      textValue={slide.title}
      className={`${styles['cell']} ${isChosen ? styles['chosen'] : ''} ${lock === 'hidden' ? styles['out'] : ''}`}
    >
      <div className={styles['card']} data-slide={slide.id}>
        <div className={styles['picture']}>
          <SlideThumb slide={slide} look={look} />
        </div>
        <p>
          {number === null ? null : <i>{toPersianDigits(String(number))}</i>} <b>{withFigures(slide.title)}</b>
        </p>
        <div className={styles['marks']}>
          <Button slot="drag" aria-label={`کشیدن «${slide.title}»`} className={styles['grip'] ?? ''}>
            <GripVertical size={16} aria-hidden />
          </Button>
          <Tick isSelected={lock !== 'hidden'} onChange={isShown => onHide(slide.id, !isShown)}>
            {lock === 'hidden' ? 'کنار گذاشته' : 'نمایش'}
          </Tick>
          <small>{slideKind(slide)}</small>
          {slide.notes.length === 0 ? null : (
            <span className={styles['noted']}>
              <NotebookPen size={14} aria-hidden /> یادداشت
            </span>
          )}
          {slide.isClosed ? <Pill tone="bad">غیرعلنی</Pill> : null}
          {slide.sample ? <Pill>نمونه</Pill> : null}
        </div>
      </div>
    </GridListItem>
  )
}
