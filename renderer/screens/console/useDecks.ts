import { useEffect, useState } from 'react'
import type { ConsoleState } from '../../../shared/api/presenting.ts'
import type { Slide } from '../../../shared/deck.ts'
import { api } from '../../api/api.ts'
import { type ListedSlide, listSlides } from './slideList.ts'

/** Milliseconds between two tries to read the slides. */
const retryAfter = 500

/**
 * The slides of the presentation that goes on, and what is locked among them. They are read when the host says that
 * they are others, and not at every change of the record: the clerk makes many while slides are shown.
 * @returns undefined until they were read once
 */
export function useDecks({
  presentation: { session, edition },
  deck,
}: ConsoleState): readonly ListedSlide[] | undefined {
  const [read, setRead] = useState<{ deck: number; slides: readonly ListedSlide[] }>()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const tell = (shown: readonly Slide[], whole: readonly Slide[]): void => {
      if (!signal.aborted) setRead({ deck, slides: listSlides(shown, whole) })
    }
    const readAll = async (): Promise<void> => {
      const shown = await api.presenting.shownDeck(undefined, { signal })
      if (shown === null) return
      tell(shown.slides, shown.slides)
      if (edition === 'closed') return
      const whole = await api.presenting.deck({ session, edition: 'closed' }, { signal })
      tell(shown.slides, whole.slides)
    }
    const tryAgain = (): void => {
      // The bar over the window says that the host is away.
      if (!signal.aborted) setTimeout(() => void readAll().catch(tryAgain), retryAfter)
    }
    void readAll().catch(tryAgain)
    return () => stop.abort()
  }, [session, edition, deck])
  return read?.slides
}
