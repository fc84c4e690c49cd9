import type { Slide } from '../../../shared/deck.ts'

/** A slide as the presenter's lists have it. */
export interface ListedSlide {
  slide: Slide
  /** Its place among those that can be shown, from 1; null of one that cannot. */
  number: number | null
  /** It cannot be shown now: it is closed while the session is open, or was left out. */
  lock: 'closed' | 'hidden' | null
}

/** Slides of one item of the agenda that stand together; `item` null of those of the whole session. */
export interface SlideGroup {
  item: Slide['item']
  slides: ListedSlide[]
}

/**
 * The slides of a deck in their order, with those of the whole session that its edition leaves out in their places.
 * @param shown of the edition that the hall may see
 * @param whole of the closed edition: what it has beside is locked
 */
export function listSlides(shown: readonly Slide[], whole: readonly Slide[]): ListedSlide[] {
  const own = new Map(shown.map(slide => [slide.id, slide]))
  const placed = new Set(whole.map(({ id }) => id))
  const order: Slide[] = []
  let from = 0
  for (const slide of whole) {
    if (own.has(slide.id)) {
      // What only the shown deck has stands before the next slide that both have.
      const to = shown.findIndex(({ id }) => id === slide.id)
      order.push(...shown.slice(from, to).filter(({ id }) => !placed.has(id)))
      from = Math.max(from, to + 1)
    }
    order.push(slide)
  }
  order.push(...shown.slice(from).filter(({ id }) => !placed.has(id)))
  let number = 0
  return order.map(slide => {
    const open = own.get(slide.id)
    const lock = open === undefined ? 'closed' : open.isHidden === true ? 'hidden' : null
    return { slide: open ?? slide, lock, number: lock === null ? ++number : null }
  })
}

/** Neighbours of one item under its heading. */
export function groupSlides(slides: readonly ListedSlide[]): SlideGroup[] {
  const groups: SlideGroup[] = []
  for (const one of slides) {
    const last = groups.at(-1)
    if (last !== undefined && last.item?.code === one.slide.item?.code) last.slides.push(one)
    else groups.push({ item: one.slide.item, slides: [one] })
  }
  return groups
}
