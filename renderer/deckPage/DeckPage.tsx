import { useCallback, useEffect, useReducer, useState } from 'react'
import type { PageDeck } from '../../shared/hall/pageDeck.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { SlideView } from '../components/slide/SlideView.tsx'
import { DeckOverview } from './DeckOverview.tsx'
import styles from './DeckPage.module.css'
import { DeckTools } from './DeckTools.tsx'
import { type DeckKey, deckKey } from './deckKeys.ts'
import { afterKey, type DeckState } from './deckState.ts'
import { PrintedDeck } from './PrintedDeck.tsx'

/** A deck on a foreign computer: a slide at a time, by keys, buttons or a tap at either side. */
export function DeckPage({ deck }: { deck: PageDeck }) {
  const { slides } = deck
  const [state, setState] = useReducer(
    (before: DeckState, key: DeckKey | { kind: 'show'; at: number }): DeckState =>
      key.kind === 'show'
        ? { ...before, at: key.at, isOverview: false, cover: null, typed: '' }
        : afterKey(before, key, slides.length),
    { at: 0, theme: deck.look.theme, cover: null, isOverview: false, typed: '' },
  )
  const [isPrinting, setPrinting] = useState(false)
  const act = useCallback((key: DeckKey): void => {
    if (key.kind === 'print') setPrinting(true)
    else if (key.kind === 'fullScreen') void toggleFullScreen()
    else setState(key)
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A button that has the focus is pressed by these.
      const isPress = event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)
      const key = isPress ? undefined : deckKey(event)
      if (key === undefined) return
      event.preventDefault()
      act(key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [act])
  const look = { ...deck.look, theme: state.theme }
  const slide = slides[state.at]
  const place = toPersianDigits(`اسلاید ${state.at + 1} از ${slides.length}`)
  if (isPrinting) return <PrintedDeck slides={slides} look={look} onPrinted={() => setPrinting(false)} />
  return (
    <main className={styles['page']} data-theme={state.theme}>
      {state.isOverview ? (
        <DeckOverview slides={slides} look={look} at={state.at} onChoose={at => setState({ kind: 'show', at })} />
      ) : slide === undefined ? (
        <p className={styles['empty']}>این مجموعه اسلایدی ندارد.</p>
      ) : (
        <div className={styles['stage']}>
          <SlideView key={slide.id} slide={slide} look={look} place={place} />
        </div>
      )}
      {state.cover === null ? null : <div className={styles['cover']} data-cover={state.cover} aria-hidden />}
      {state.typed === '' ? null : <output className={styles['typed']}>{toPersianDigits(state.typed)}</output>}
      <DeckTools place={place} onAct={act} />
      <p className={styles['said']} aria-live="polite">
        {slide === undefined ? '' : `${place}: ${slide.title}`}
      </p>
    </main>
  )
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement === null) await document.documentElement.requestFullscreen()
  else await document.exitFullscreen()
}
