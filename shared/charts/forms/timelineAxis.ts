import type { Timeline } from '../../chartSpec.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook } from './chartLook.ts'
import { type Box, drawLine, type Pen } from './pen.ts'
import { type TimeAxis, type TimeSpan, yearsAndQuarters } from './timeAxis.ts'

/** Years and, where there is room, quarters above; their starts as rules all the way down. */
export function drawAxis(
  pen: Pen,
  { years, quarters }: Axis,
  time: TimeAxis,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  look: ChartLook,
): void {
  const rules = (spans: readonly TimeSpan[], colour: string, from: number): void => {
    pen.strokeStyle = colour
    for (const { from: day } of spans)
      if (day > time.from && day < time.to) drawLine(pen, [time.x(day), from], [time.x(day), bottom])
  }
  const named = quarters.named ? look.fontSize * 1.5 : 0
  pen.lineWidth = 0.6 * look.strokes
  if (time.to - time.from < quarterRules) rules(quarters.spans, look.inks.grid, top - named)
  rules(years, look.inks.axis, top - named - look.fontSize * 1.6)
  pen.strokeStyle = look.inks.axis
  drawLine(pen, [time.left, top], [time.right, top])
  pen.fillStyle = look.inks.strong
  pen.font = canvasFont(look)
  writeSpans(pen, years, time, top - named - look.fontSize * 0.85)
  if (!quarters.named) return
  pen.fillStyle = look.inks.text
  pen.font = canvasFont(look, 0.86)
  writeSpans(pen, quarters.spans, time, top - look.fontSize * 0.8)
}

/** Days above which quarters are too many to be ruled. */
const quarterRules = 366 * 7

export interface Axis {
  years: TimeSpan[]
  quarters: { spans: TimeSpan[]; named: boolean }
}

export function axisOf(pen: Pen, spec: Timeline, time: TimeAxis, look: ChartLook): Axis {
  const { years, quarters } = yearsAndQuarters(spec.from, spec.to)
  pen.font = canvasFont(look, 0.86)
  return { years, quarters: { spans: quarters, named: fit(pen, quarters, time) } }
}

function fit(pen: Pen, spans: readonly TimeSpan[], time: TimeAxis): boolean {
  return spans.every(({ name, from, to }) => pen.measureText(name).width + 3 <= time.x(from) - time.x(to))
}

/** Names in the middle of what is seen of their spans; every second, third… where all of them would meet. */
function writeSpans(pen: Pen, spans: readonly TimeSpan[], time: TimeAxis, y: number): void {
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const widest = Math.max(...spans.map(({ name }) => pen.measureText(name).width)) + 4
  const whole = Math.max(...spans.map(({ from, to }) => time.x(from) - time.x(to)))
  const every = Math.max(1, Math.ceil(widest / whole))
  spans.forEach(({ name, from, to }, index) => {
    const [right, left] = [time.x(Math.max(from, time.from)), time.x(Math.min(to, time.to))]
    if (index % every === 0 && (right - left) * every >= widest) pen.fillText(name, (left + right) / 2, y)
  })
}
