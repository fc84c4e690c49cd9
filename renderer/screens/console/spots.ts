import type { Spot } from '../../../shared/hall/presentation.ts'
import type { Nudge } from './consoleKeys.ts'

/** Share of a slide that one key moves. */
const step = 0.03
const zoomStep = 0.5

const shifts: Readonly<Record<Nudge, Spot>> = {
  left: { x: -step, y: 0 },
  right: { x: step, y: 0 },
  up: { x: 0, y: -step },
  down: { x: 0, y: step },
}

const within = (share: number): number => Math.min(1, Math.max(0, share))

/** A spot a step further, on the slide still. */
export function nudged({ x, y }: Spot, nudge: Nudge): Spot {
  const shift = shifts[nudge]
  return { x: within(x + shift.x), y: within(y + shift.y) }
}

/** A lens that enlarges a step more or less, between once and four times. */
export function zoomed<S extends { zoom: number }>(lens: S, by: 1 | -1): S {
  return { ...lens, zoom: Math.min(4, Math.max(1, lens.zoom + by * zoomStep)) }
}

/**
 * Where a pointer is on the upper part of an element, as shares of its width and height.
 * @param part share of the element's height
 */
export function spotOn(
  element: Element,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
  part: number,
): Spot {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: within((clientX - left) / width), y: within((clientY - top) / (height * part)) }
}
