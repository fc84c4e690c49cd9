import type { Timeline } from '../../chartSpec.ts'
import { measureStatusChoices } from '../../records/measure.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook } from './chartLook.ts'
import { fitText, writeLines } from './fitText.ts'
import { type Box, drawLine, type Pen } from './pen.ts'
import { statusBar } from './statusBar.ts'
import { daysSinceEpoch, type TimeAxis } from './timeAxis.ts'

type Item = Timeline['lanes'][number]['items'][number]

/** A row: the item's name at the right, and its bar or, without any day, that it has none. */
export function drawItem(pen: Pen, item: Item, today: string, time: TimeAxis, row: Box, look: ChartLook): void {
  const middle = (row.top + row.bottom) / 2
  const height = row.bottom - row.top
  pen.font = canvasFont(look, Math.min(1, height / (look.fontSize * 1.5)))
  pen.fillStyle = look.inks.strong
  pen.textAlign = 'right'
  const lines = fitText(
    pen,
    item.name,
    row.right - time.right - look.fontSize * 2,
    height >= look.fontSize * 2.4 ? 2 : 1,
  )
  writeLines(pen, lines, row.right - look.fontSize / 2, middle, look.fontSize * 1.2)
  pen.strokeStyle = look.inks.grid
  pen.lineWidth = 0.6 * look.strokes
  drawLine(pen, [time.left, row.bottom], [row.right, row.bottom])
  if (item.from === null && item.to === null) return drawUndated(pen, item, time, row, look)
  const { first, end } = spanOf(item, daysSinceEpoch(today))
  const within = (day: number): number => Math.min(Math.max(day, time.from), time.to)
  const half = Math.min(look.fontSize * 0.8, height * 0.36)
  // A bar of a day or two is still seen.
  const right = Math.max(time.x(within(first)), time.left + 3)
  const bar: Box = {
    right,
    left: Math.min(time.x(within(end)), right - 3),
    top: middle - half,
    bottom: middle + half,
  }
  const before = item.from === null || first < time.from
  const after = item.to === null || end > time.to
  statusBar(pen, { bar, before, after, status: item.status }, time, look)
}

/** How far a bar goes on past an end that nobody has set. */
const openDays = 183

/** Day numbers of a bar: an open end is pointed half a year on, past today when the measure is still under way. */
function spanOf({ from, to, status }: Item, today: number): { first: number; end: number } {
  const start = from === null ? undefined : daysSinceEpoch(from)
  const end = to === null ? undefined : daysSinceEpoch(to) + 1
  if (start === undefined) return { first: (end ?? today) - openDays, end: end ?? today }
  const known = status === measureStatusChoices.underway ? Math.max(start, today) : start
  return { first: start, end: Math.max(end ?? known + openDays, start + 1) }
}

function drawUndated(pen: Pen, { status }: Item, time: TimeAxis, row: Box, look: ChartLook): void {
  const words = `بی‌تاریخ؛ ${status}`
  const right = time.right - look.fontSize / 2
  const width = pen.measureText(words).width + 2
  pen.fillStyle = look.inks.paper
  pen.fillRect(right - width, row.top + 1, width, row.bottom - row.top - 2)
  pen.fillStyle = look.inks.text
  writeLines(pen, [words], right, (row.top + row.bottom) / 2, 0)
}
