import type { LineSegment, LinkTarget, Piece } from '../model/lineSegment.ts'
import type { VisualLine } from '../model/visualLine.ts'

/** No browser takes longer ones, and percent-encoded they would not fit into a string of PDF. */
const longestAddress = 3600

/** A line's segments, cut where its links begin and end, in reading order; found once. */
export function segmentsOf(line: VisualLine): readonly LineSegment[] {
  line.segments ??= cutAtLinks(line).sort((a, b) => a.order - b.order)
  return line.segments
}

/** From left to right. */
function cutAtLinks(line: VisualLine): LineSegment[] {
  const segments: LineSegment[] = []
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
export function textOf(segment: LineSegment, rightToLeft: boolean): string {
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
