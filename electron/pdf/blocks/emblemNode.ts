import type { Emblem } from '../../../shared/document.ts'
import { pictureOf } from '../../../shared/emblemSource.ts'

/** An emblem within a square of points: vectors where it is SVG. */
export function emblemNode({ source, alternative }: Emblem, side: number) {
  const placed = { alternative, fit: [side, side] as [number, number] }
  return pictureOf(source) === undefined ? { svg: source, ...placed } : { image: source, ...placed }
}
