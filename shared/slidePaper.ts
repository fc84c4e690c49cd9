/** How slides stand on paper. Plain data, as a document's look is. */
import type { HallLook } from './hall/presentation.ts'

/** Slides on a page of a handout. */
export const slidesAPage = [1, 2, 4, 6] as const
export type SlidesAPage = (typeof slidesAPage)[number]

/** What a handout has at each slide: what its presenter says of it, or lines to write on. */
export const handoutMargins = ['notes', 'lines'] as const
export type HandoutMargin = (typeof handoutMargins)[number]

/** A4 pages of several slides. */
export interface Handout {
  slides: SlidesAPage
  /** Nothing but the slides when left out: what their presenter says is on no paper unless it is asked for. */
  margin?: HandoutMargin | undefined
}

export interface SlidePaper {
  /** Light when left out, as paper is. */
  theme?: HallLook['theme'] | undefined
  /** 16:9 when left out. */
  ratio?: HallLook['ratio'] | undefined
  /** Each slide stands on a page of its own shape when left out. */
  handout?: Handout | undefined
  /** What their presenter says goes along in a PowerPoint file; it does not unless it is asked for. */
  notes?: boolean | undefined
}

/** What a deck is made into, as lists call it. */
export const deckPaperTitles = { slides: 'اسلایدها', handout: 'جزوهٔ اسلایدها' } as const
export type DeckPaper = keyof typeof deckPaperTitles

/** What a deck is made into on a paper. */
export function deckPaperOf(paper: SlidePaper | undefined): DeckPaper {
  return paper?.handout === undefined ? 'slides' : 'handout'
}

/** Hall pixels of a whole slide. */
export const slideSizes: Readonly<Record<HallLook['ratio'], { width: number; height: number }>> = {
  '16:9': { width: 1920, height: 1080 },
  '4:3': { width: 1440, height: 1080 },
}
