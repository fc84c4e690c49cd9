import { Lock } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { typedText } from '../../components/typedText.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { Key } from '../record/Key.tsx'
import shared from './Console.module.css'
import { GroupTime } from './clocks/GroupTime.tsx'
import { findSlides } from './findSlides.ts'
import styles from './SlideColumn.module.css'
import { slideKind } from './slideKind.ts'
import { groupSlides, type ListedSlide, type SlideGroup } from './slideList.ts'
import { useConsole } from './useConsole.ts'

/** All slides under their items, and the search among them. */
export function SlideColumn() {
  const { slides, jump } = useConsole()
  const [text, setText] = useState('')
  const found = text.trim() === '' ? slides : findSlides(slides, text)
  const leave = (): void => {
    setText('')
    document.getElementById('screen')?.focus({ preventScroll: true })
  }
  const press = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') leave()
    if (key !== 'Enter') return
    const [first] = found
    if (first === undefined || text.trim() === '') return
    jump(first.slide.id)
    leave()
  }
  return (
    <nav className={`${shared['card']} ${styles['list']}`} aria-label="اسلایدها">
      <SearchField
        aria-label="جست‌وجوی اسلاید"
        value={text}
        onChange={setText}
        onKeyDown={press}
        className={styles['search'] ?? ''}
      >
        <Input
          autoComplete="off"
          id="slide-search"
          {...typedText(text)}
          placeholder="جست‌وجوی اسلاید"
          aria-keyshortcuts="/"
        />
        <Key>/</Key>
      </SearchField>
      <div className={styles['groups']}>
        {found.length === 0 ? <p className={shared['soft']}>اسلایدی با این واژه‌ها نیست.</p> : null}
        {groupSlides(found).map(group => (
          <Group key={group.slides[0]?.slide.id} group={group} />
        ))}
      </div>
    </nav>
  )
}

function Group({ group: { item, slides } }: { group: SlideGroup }) {
  // What is closed has no name on a screen that others may look at.
  const isLocked = slides.every(({ lock }) => lock === 'closed')
  const title = isLocked ? 'دستور غیرعلنی' : (item?.title ?? 'جلسه')
  return (
    <section>
      <h2>
        <span>{withFigures(item === null || isLocked ? title : toPersianDigits(`${item.number}. ${title}`))}</span>
        {item === null ? null : <GroupTime item={item.code} />}
      </h2>
      <ol>
        {slides.map((one, i) => {
          if (one.lock !== 'closed') return <Entry key={one.slide.id} one={one} />
          if (slides[i - 1]?.lock === 'closed') return null
          const run = slides.slice(i).findIndex(({ lock }) => lock !== 'closed')
          return <Locked key={one.slide.id} count={run === -1 ? slides.length - i : run} />
        })}
      </ol>
    </section>
  )
}

function Locked({ count }: { count: number }) {
  return (
    <li className={styles['locked']}>
      <Lock size={14} aria-hidden />
      <span>{toPersianDigits(`${count} اسلاید غیرعلنی، قفل`)}</span>
    </li>
  )
}

function Entry({ one: { slide, number, lock } }: { one: ListedSlide }) {
  const { current, next, jump } = useConsole()
  const isHere = current?.slide.id === slide.id
  const isNext = next?.slide.id === slide.id
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isHere) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <li ref={entry}>
      <button
        type="button"
        className={`${styles['entry']} ${isHere ? styles['here'] : ''} ${isNext ? styles['coming'] : ''} ${lock === 'hidden' ? styles['out'] : ''}`}
        aria-current={isHere ? 'true' : undefined}
        onClick={event => {
          jump(slide.id)
          event.currentTarget.blur()
        }}
      >
        <i>{number === null ? '–' : toPersianDigits(String(number))}</i>
        <span>{withFigures(slide.title)}</span>
        <em>{lock === 'hidden' ? 'کنار گذاشته' : isNext ? 'بعدی' : slideKind(slide)}</em>
      </button>
    </li>
  )
}
