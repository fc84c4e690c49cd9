import type { Deck } from '../deck.ts'
import type { ShownSlide } from './audienceFrame.ts'
import { shownSlide } from './frameOf.ts'
import type { HallLook } from './presentation.ts'

/** A deck as its page for a foreign computer holds it: what the hall sees, and nothing of what its presenter says. */
export interface PageDeck {
  title: string
  look: HallLook
  slides: ShownSlide[]
}

export function pageDeck({ title, slides }: Deck, look: HallLook): PageDeck {
  return { title, look, slides: slides.filter(({ isHidden }) => isHidden !== true).map(shownSlide) }
}
