import { useState } from 'react'
import type { Edition } from '../../../shared/document.ts'
import { movedOrder } from '../../../shared/domain/agenda.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Choice } from '../../components/Choice.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import { SessionFrame } from '../../session/SessionFrame.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { groupSlides, listSlides } from '../console/slideList.ts'
import { DeckFiles } from './DeckFiles.tsx'
import { LookChoice } from './LookChoice.tsx'
import styles from './Present.module.css'
import { SlideCards } from './SlideCards.tsx'
import { SlideDetails } from './SlideDetails.tsx'
import { StartButtons } from './StartButtons.tsx'
import { usePreparedDeck } from './usePreparedDeck.ts'

const editions = [
  { value: 'public', label: 'اسلایدهای علنی' },
  { value: 'closed', label: 'همهٔ اسلایدها (غیرعلنی)' },
] as const

/** Where a session's slides are chosen, ordered and annotated before they are shown. */
export default function PresentScreen() {
  const session = useSessionCode()
  const [edition, setEdition] = useState<Edition>('public')
  const deck = usePreparedDeck(session, edition)
  const [chosen, setChosen] = useState<string>()
  const slides = deck.slides ?? []
  const listed = listSlides(slides, slides)
  const order = slides.map(({ id }) => id)
  const current = listed.find(({ slide }) => slide.id === chosen) ?? listed[0]
  const move = (slide: string, by: -1 | 1): void => {
    const target = order[order.indexOf(slide) + by]
    if (target === undefined) return
    deck.arrange(movedOrder(order, new Set([slide]), target, by < 0 ? 'before' : 'after'))
    bringAlong(slide)
  }
  return (
    <SessionFrame stage="present">
      <div className={styles['tools']}>
        <Choice label="اسلایدها" hideLabel value={edition} options={editions} onChange={setEdition} />
        <LookChoice />
        <p className={styles['count']}>{countWords(listed)}</p>
        <div className={styles['start']}>
          <StartButtons session={session} edition={edition} />
        </div>
      </div>
      <DeckFiles session={session} edition={edition} />
      {deck.error ? <ProblemNote cause={deck.error} onRetry={deck.retry} /> : null}
      {current === undefined ? null : (
        <div className={styles['parts']}>
          <div>
            {groupSlides(listed).map(group => (
              <SlideCards
                key={group.slides[0]?.slide.id}
                group={group}
                chosen={current.slide.id}
                onChoose={setChosen}
                onHide={(slide, isHidden) => deck.hide([slide], isHidden)}
                onMove={move}
                onReorder={(moved, target, place) => deck.arrange(movedOrder(order, moved, target, place))}
              />
            ))}
            <p className={styles['hint']}>
              برای جابه‌جا کردن، اسلاید را بکشید یا روی آن <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> بزنید.
            </p>
          </div>
          <SlideDetails key={current.slide.id} session={session} listed={current} onHide={deck.hide} onMove={move} />
        </div>
      )}
    </SessionFrame>
  )
}

/** A slide that leaves its item's list takes the keyboard with it. */
function bringAlong(slide: string): void {
  const isAtHand = document.activeElement?.closest('[role=row]') != null
  if (!isAtHand) return
  requestAnimationFrame(() => {
    const card = document.querySelector(`[data-slide="${CSS.escape(slide)}"]`)
    card?.closest<HTMLElement>('[role=row]')?.focus()
  })
}

function countWords(listed: ReturnType<typeof listSlides>): string {
  const out = listed.filter(({ lock }) => lock === 'hidden').length
  const words = `${listed.length - out} اسلاید`
  return toPersianDigits(out === 0 ? words : `${words}، ${out} کنار گذاشته`)
}
