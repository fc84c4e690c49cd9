import type { Slide } from '../deck.ts'

/** Addresses of slides that are shown otherwise than they would be now, or that are new or gone; notes are nobody's. */
export function changedSlides(shown: readonly Slide[], now: readonly Slide[]): string[] {
  const before = new Map(shown.map(slide => [slide.id, contentOf(slide)]))
  const after = new Map(now.map(slide => [slide.id, contentOf(slide)]))
  return [...new Set([...before.keys(), ...after.keys()])].filter(id => before.get(id) !== after.get(id))
}

const contentOf = ({ notes: _notes, isHidden: _isHidden, ...slide }: Slide): string => JSON.stringify(slide)
