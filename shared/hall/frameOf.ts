import type { Deck, Slide } from '../deck.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Session } from '../session/session.ts'
import type { AudienceFrame, ShownSlide } from './audienceFrame.ts'
import { bandOf } from './bandOf.ts'
import { liveSlides } from './liveSlides.ts'
import { editionNow, recordFor } from './openRecord.ts'
import type { HallLook, Presentation } from './presentation.ts'
import type { ScreenState } from './screenState.ts'
import { runningTimers } from './timers.ts'

export type Frame = Omit<AudienceFrame, 'serial'>

/** Dates and hours of every council. */
const zone = 'Asia/Tehran'

/** What a screen shows before a presentation and after it. @param now ISO instant in UTC */
export function waitingFrame(look: HallLook, now: string): Frame {
  return { ...coveredFrame(look, now), cover: 'waiting' }
}

/**
 * What the hall gets of a presentation. The guard is here: where the session is open, frames are made of a public deck
 * and of the open record alone, whatever the presentation asks for.
 * @param deck of the presentation's edition @param record the session's, whole; null while it cannot be read
 * @param now ISO instant in UTC
 */
export function frameOf(presentation: Presentation, deck: Deck, record: Session | null, now: string): Frame {
  const { cover, look, frozen, pointer, message, timers } = presentation
  const edition = editionNow(presentation.edition, record)
  if (cover !== null) return { ...coveredFrame(look, now), cover }
  // Doors that were opened, or a deck of another edition: nobody sees anything until they agree again.
  if (deck.edition !== edition || presentation.edition !== edition)
    return { ...coveredFrame(look, now), cover: 'hidden' }
  const shownRecord = recordFor(edition, record)
  const shown = frozen ?? presentation
  const slides = deck.slides.filter(({ isClosed }) => edition === 'closed' || isClosed !== true)
  const slide = [...slides, ...liveSlides(shownRecord)].find(({ id }) => id === shown.slide)
  if (slide === undefined) return { ...coveredFrame(look, now), cover: 'hidden' }
  return {
    ...coveredFrame(look, now),
    cover: null,
    slide: shownSlide(slide),
    place: placeWords(slides, shown.slide),
    step: shown.step,
    pointer: frozen === null ? pointer : null,
    magnifier: shown.magnifier,
    highlight: shown.highlight,
    band: shownRecord && bandOf(shownRecord, now),
    message,
    timers: runningTimers(timers, now),
  }
}

/**
 * What one screen gets of a frame: while the closed deck is chosen, one of the network is paused, whoever named it, as
 * nothing closed ever leaves over the network, and one that nobody named sees nothing.
 */
export function frameForScreen<F extends Frame>(
  frame: F,
  presentation: Presentation | null,
  { id, kind }: Pick<ScreenState, 'id' | 'kind'>,
): F {
  if (presentation === null || presentation.edition === 'public') return frame
  if (kind === 'paired') return { ...frame, ...coveredFrame(frame.look, frame.now), cover: 'paused' }
  if (presentation.seenBy.includes(id)) return frame
  return { ...frame, ...coveredFrame(frame.look, frame.now), cover: 'hidden' }
}

function coveredFrame(look: HallLook, now: string): Frame {
  return {
    look,
    cover: 'hidden',
    slide: null,
    place: '',
    step: 0,
    pointer: null,
    magnifier: null,
    highlight: null,
    band: null,
    message: '',
    timers: [],
    now,
    zone,
  }
}

/** A slide as others see it: what its presenter says stays with them. */
export function shownSlide({ notes: _notes, isHidden: _isHidden, ...slide }: Slide): ShownSlide {
  return slide
}

/** «اسلاید ۱۴ از ۲۶»; nothing of a slide that is not counted. */
function placeWords(slides: readonly Slide[], id: string): string {
  const counted = slides.filter(({ isHidden }) => isHidden !== true)
  const place = counted.findIndex(slide => slide.id === id) + 1
  return place === 0 ? '' : toPersianDigits(`اسلاید ${place} از ${counted.length}`)
}
