import type { ConsoleState } from '../../../shared/api/presenting.ts'
import type { ListedSlide } from './slideList.ts'

/**
 * The presenter's slide and the next one that can be shown, also at a slide that the record makes and no deck holds.
 */
export function placeAmong(
  slides: readonly ListedSlide[],
  { presentation, frame }: Pick<ConsoleState, 'presentation' | 'frame'>,
): { current: ListedSlide | undefined; next: ListedSlide | undefined } {
  const place = slides.findIndex(({ slide }) => slide.id === presentation.slide)
  const from = place === -1 ? slides.findIndex(({ slide }) => slide.id === presentation.cameFrom.at(-1)) : place
  const live = frame.slide?.id === presentation.slide ? frame.slide : null
  return {
    current: slides[place] ?? (live === null ? undefined : { slide: { ...live, notes: [] }, number: null, lock: null }),
    next: slides.slice(from + 1).find(({ number }) => number !== null),
  }
}
