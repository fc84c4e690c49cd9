import type { Piece, VisualLine } from '../model/visualLine.ts'
import type { LinkTarget } from './links.ts'

/** No browser takes longer ones, and percent-encoded they would not fit into a string of PDF. */
const longestAddress = 3600

/** Neighbouring pieces of a line that lead to the same place, or nowhere. */
export interface Segment {
  pieces: Piece[]
  target: LinkTarget | undefined
  /** Place in reading order among the line's segments. */
  order: number
}

/** Cuts a line where its links begin and end, from left to right. */
export function segmentsOf(line: VisualLine): Segment[] {
  const segments: Segment[] = []
  for (const piece of line.pieces) {
    const last = segments.at(-1)
    const target = targetOf(piece)
    if (last && sameTarget(last.target, target)) {
      last.pieces.push(piece)
      last.order = Math.min(last.order, piece.order)
    } else segments.push({ pieces: [piece], target, order: piece.order })
  }
  return segments
}

/** What a segment says, in reading order. */
export function textOf(segment: Segment, rightToLeft: boolean): string {
  const words = segment.pieces.flatMap(piece => piece.items.map(item => item?.text ?? ' '))
  return (rightToLeft ? words.toReversed() : words).join('')
}

function targetOf({ style }: Piece): LinkTarget | undefined {
  if (style.link !== undefined) return style.link.length <= longestAddress ? style : undefined
  return style.linkToDestination === undefined ? undefined : style
}

function sameTarget(a: LinkTarget | undefined, b: LinkTarget | undefined): boolean {
  return a?.link === b?.link && a?.linkToDestination === b?.linkToDestination
}
