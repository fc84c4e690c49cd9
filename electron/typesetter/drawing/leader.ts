import { coordinate } from '../file/coordinate.ts'
import type { TextLine } from '../model/textLine.ts'
import type { VisualLine } from '../model/visualLine.ts'
import { type PageContent } from './pageContent.ts'

/** Dots a contents entry leads to its page number with, in multiples of the font size. */
const spacing = 0.42
const thickness = 0.09
const gap = 0.4
/** Between the two columns of a contents, where the dots go on. */
const columnGap = 8

/** Draws dots from a title's end to its column's edge, or from there to the page number; all lines share one grid. */
export function drawLeader(content: PageContent, line: TextLine, visual: VisualLine): void {
  const style = visual.pieces[0]?.style
  if (!style) return
  const { fontSize } = style
  const isNumber = line.leader === 'number'
  const margin = line.x - line.inset
  const left = isNumber ? line.x + visual.width + fontSize * gap : margin
  const right = isNumber ? margin + line.availableWidth + columnGap : line.x - fontSize * gap
  const step = fontSize * spacing
  const first = Math.ceil(left / step) * step
  const last = Math.floor(right / step) * step
  if (last <= first) return
  const y = coordinate(line.y + line.getAscenderHeight() - (fontSize * thickness) / 2)
  content.push(
    `q 0.45 G ${coordinate(fontSize * thickness)} w 1 J [0 ${coordinate(step)}] 0 d ${coordinate(first)} ${y} m ${coordinate(last)} ${y} l S Q`,
  )
}
