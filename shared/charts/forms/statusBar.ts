import { type MeasureStatus, measureStatusChoices } from '../../records/measure.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook } from './chartLook.ts'
import { type Box, drawLine, type Pen } from './pen.ts'

/** Dash lengths of a bar's border. */
const dashes: Readonly<Record<MeasureStatus, readonly number[]>> = {
  done: [],
  underway: [],
  planned: [3, 2],
  stopped: [],
}

export interface StatusBar {
  bar: Box
  /** Whether it began before its right end, or goes on past its left one: that end is pointed. */
  before: boolean
  after: boolean
  status: string
}

/** A bar whose shape tells its status, and the status in words: in it or, where it is too short, at its end. */
export function statusBar(
  pen: Pen,
  { bar, before, after, status }: StatusBar,
  edges: { left: number; right: number },
  look: ChartLook,
): void {
  const known = (Object.keys(measureStatusChoices) as MeasureStatus[]).find(key => measureStatusChoices[key] === status)
  const mark = look.inks.statuses[known ?? 'planned']
  trace(pen, bar, before, after)
  pen.fillStyle = mark.fill
  pen.fill()
  pen.strokeStyle = mark.border
  pen.lineWidth = 0.9 * look.strokes
  pen.setLineDash(dashes[known ?? 'planned'].map(length => length * look.strokes))
  pen.stroke()
  pen.setLineDash([])

  pen.font = canvasFont(look, 0.86)
  const width = pen.measureText(status).width
  const place = wordPlace(bar, width, edges, look.fontSize / 2)
  const middle = (bar.top + bar.bottom) / 2
  if (known === 'stopped') strike(pen, bar, middle, place.inside ? [place.x - width - 3, place.x + 3] : undefined)
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  if (!place.inside) {
    pen.fillStyle = look.inks.paper
    pen.fillRect(place.x - width - 1, bar.top, width + 2, bar.bottom - bar.top)
  }
  pen.fillStyle = place.inside ? mark.ink : look.inks.strong
  pen.fillText(status, place.x, middle)
}

function trace(pen: Pen, { left, right, top, bottom }: Box, before: boolean, after: boolean): void {
  const middle = (top + bottom) / 2
  const point = Math.min((bottom - top) / 2, (right - left) / 2)
  pen.beginPath()
  pen.moveTo(before ? right - point : right, top)
  if (before) pen.lineTo(right, middle)
  pen.lineTo(before ? right - point : right, bottom)
  pen.lineTo(after ? left + point : left, bottom)
  if (after) pen.lineTo(left, middle)
  pen.lineTo(after ? left + point : left, top)
  pen.closePath()
}

/** The right end of the word: in the bar, else past its end at the left, else before its start. */
function wordPlace(
  bar: Box,
  width: number,
  edges: { left: number; right: number },
  gap: number,
): { x: number; inside: boolean } {
  if (bar.right - bar.left >= width + gap * 3) return { x: (bar.left + bar.right + width) / 2, inside: true }
  if (bar.left - gap - width >= edges.left) return { x: bar.left - gap, inside: false }
  return { x: Math.min(bar.right + gap + width, edges.right), inside: false }
}

/** A line along the bar's middle that leaves the word free. */
function strike(pen: Pen, { left, right }: Box, y: number, word: readonly [number, number] | undefined): void {
  if (word === undefined) return drawLine(pen, [left, y], [right, y])
  drawLine(pen, [left, y], [word[0], y])
  drawLine(pen, [word[1], y], [right, y])
}
