import type { Slide } from '../deck.ts'
import type { Presentation } from './presentation.ts'

type Slides = readonly Pick<Slide, 'id'>[]

/**
 * A presentation among other slides than before: at the same one where it still is, otherwise at the nearest that is.
 * @param live addresses of slides that the record makes; one that is gone leads back to where the presenter came from
 */
export function settle(was: Presentation, before: Slides, after: Slides, live: Slides): Presentation {
  const there = new Set([...after, ...live].map(({ id }) => id))
  const cameFrom = was.cameFrom.filter(id => there.has(id))
  const frozen = was.frozen !== null && there.has(was.frozen.slide) ? was.frozen : null
  const isSame = cameFrom.length === was.cameFrom.length && frozen === was.frozen
  if (there.has(was.slide)) return isSame ? was : { ...was, cameFrom, frozen }
  const slide = nearest(was.slide, before, after) ?? cameFrom.at(-1) ?? after[0]?.id ?? ''
  return { ...was, slide, step: 0, pointer: null, magnifier: null, highlight: null, cameFrom, frozen }
}

/** The next one in the former order that is still there, or else the one before. */
function nearest(id: string, before: Slides, after: Slides): string | undefined {
  const place = before.findIndex(slide => slide.id === id)
  if (place === -1) return undefined
  const there = new Set(after.map(slide => slide.id))
  const stays = (slide: Pick<Slide, 'id'>): boolean => there.has(slide.id)
  return (before.slice(place).find(stays) ?? before.slice(0, place).findLast(stays))?.id
}
