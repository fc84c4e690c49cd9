import { formatJalaliDate } from '../../persian/jalali.ts'
import type { Timeline } from '../chartSpec.ts'
import type { ChartLook, Configuration } from './chartLook.ts'
import { fitText, writeLines } from './fitText.ts'
import { lettersOf, painted } from './painted.ts'
import { chartInk } from './palette.ts'
import { type Box, drawLine, type Pen } from './pen.ts'
import { statusBar } from './statusBar.ts'
import { dayNumber, type TimeSpan, yearsAndQuarters } from './timeAxis.ts'

type Item = Timeline['lanes'][number]['items'][number]

/** Where days stand: the window's first at the right. */
interface Time {
  from: number
  to: number
  left: number
  right: number
  x: (day: number) => number
}

/** Lanes below each other, an item a row: its name at the right, its bar in time, its status beside or in the bar. */
export function timeline(spec: Timeline, look: ChartLook): Configuration {
  const lanes = spec.lanes.filter(({ items }) => items.length > 0)
  return painted('timeline', look, (pen, { width, height }) => {
    const time = timeOf(spec, { left: look.fontSize, right: width * 0.62 })
    const top = look.fontSize * 4.6
    const bottom = height - look.fontSize * 2
    // A lane's own line is as high as two thirds of an item's.
    const rows = lanes.reduce((sum, { items }) => sum + items.length + 2 / 3, 0)
    const rowHeight = Math.min(look.fontSize * 3.2, (bottom - top) / Math.max(1, rows))
    const foot = top + rows * rowHeight
    drawAxis(pen, spec, time, { top, bottom: foot }, look)
    let y = top
    const laneTops: number[] = []
    for (const { items } of lanes) {
      laneTops.push(y)
      y += rowHeight * (items.length + 2 / 3)
    }
    lanes.forEach((lane, index) => {
      const laneTop = laneTops[index] ?? top
      drawLane(
        pen,
        lane.name,
        { left: time.left, right: width, top: laneTop, bottom: laneTop + (rowHeight * 2) / 3 },
        look,
      )
    })
    drawToday(pen, spec.today, time, { top, bottom: foot }, look)
    lanes.forEach((lane, index) => {
      lane.items.forEach((item, place) => {
        const itemTop = (laneTops[index] ?? top) + rowHeight * (place + 2 / 3)
        const row = { left: time.left, right: width - look.fontSize / 2, top: itemTop, bottom: itemTop + rowHeight }
        drawItem(pen, item, time, row, look)
      })
    })
  })
}

function timeOf({ from, to }: Timeline, { left, right }: { left: number; right: number }): Time {
  const first = dayNumber(from)
  const end = Math.max(first, dayNumber(to)) + 1
  return { from: first, to: end, left, right, x: day => right - ((day - first) / (end - first)) * (right - left) }
}

/** Years and, where there is room, quarters above; their starts as rules all the way down. */
function drawAxis(
  pen: Pen,
  spec: Timeline,
  time: Time,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  look: ChartLook,
): void {
  const { years, quarters } = yearsAndQuarters(spec.from, spec.to)
  const rules = (spans: readonly TimeSpan[], colour: string, from: number): void => {
    pen.strokeStyle = colour
    for (const { from: day } of spans)
      if (day > time.from && day < time.to) drawLine(pen, [time.x(day), from], [time.x(day), bottom])
  }
  pen.lineWidth = 0.6
  if (time.to - time.from < 366 * 6) rules(quarters, chartInk.grid, top - look.fontSize * 1.5)
  rules(years, chartInk.axis, top - look.fontSize * 3)
  pen.strokeStyle = chartInk.axis
  drawLine(pen, [time.left, top], [time.right, top])
  writeSpans(pen, years, time, top - look.fontSize * 2.3, lettersOf(look), chartInk.strong)
  writeSpans(pen, quarters, time, top - look.fontSize * 0.75, lettersOf(look, 0.86), chartInk.text)
}

/** Names in the middle of what is seen of their spans: all of them or, where they would meet, every second, third… */
function writeSpans(pen: Pen, spans: readonly TimeSpan[], time: Time, y: number, font: string, colour: string): void {
  pen.font = font
  pen.fillStyle = colour
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const widest = Math.max(...spans.map(({ name }) => pen.measureText(name).width)) + 4
  const whole = Math.max(...spans.map(({ from, to }) => time.x(from) - time.x(to)))
  const every = Math.ceil(widest / whole)
  if (every > 1 && spans.length > 4 && spans[0]?.name === spans[4]?.name) return
  spans.forEach(({ name, from, to }, index) => {
    const [right, left] = [time.x(Math.max(from, time.from)), time.x(Math.min(to, time.to))]
    if (index % every === 0 && (right - left >= pen.measureText(name).width + 2 || (every > 1 && right - left > 0)))
      pen.fillText(name, (left + right) / 2, y)
  })
}

function drawLane(pen: Pen, name: string, { left, right, top, bottom }: Box, look: ChartLook): void {
  pen.fillStyle = chartInk.lane
  pen.fillRect(left, top + 0.5, right - left, bottom - top - 1)
  pen.font = lettersOf(look)
  pen.fillStyle = chartInk.strong
  pen.textAlign = 'right'
  writeLines(pen, [name], right - look.fontSize / 2, (top + bottom) / 2, 0)
}

function drawToday(
  pen: Pen,
  today: string,
  time: Time,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  look: ChartLook,
): void {
  const day = dayNumber(today)
  if (day < time.from || day >= time.to) return
  const x = time.x(day)
  pen.strokeStyle = chartInk.today
  pen.lineWidth = 1.2
  drawLine(pen, [x, top - look.fontSize * 0.2], [x, bottom + look.fontSize * 0.4])
  pen.font = lettersOf(look, 0.92)
  pen.fillStyle = chartInk.today
  pen.textAlign = 'center'
  const text = `امروز، ${formatJalaliDate(today, 'long')}`
  const half = pen.measureText(text).width / 2
  writeLines(pen, [text], Math.min(Math.max(x, time.left + half), time.right - half), bottom + look.fontSize * 1.2, 0)
}

function drawItem(pen: Pen, item: Item, time: Time, row: Box, look: ChartLook): void {
  const middle = (row.top + row.bottom) / 2
  const height = row.bottom - row.top
  pen.font = lettersOf(look, Math.min(1, height / (look.fontSize * 1.5)))
  pen.fillStyle = chartInk.strong
  pen.textAlign = 'right'
  const lines = fitText(
    pen,
    item.name,
    row.right - time.right - look.fontSize * 2,
    height >= look.fontSize * 2.4 ? 2 : 1,
  )
  writeLines(pen, lines, row.right - look.fontSize / 2, middle, look.fontSize * 1.2)
  pen.strokeStyle = chartInk.grid
  pen.lineWidth = 0.6
  drawLine(pen, [time.left, row.bottom], [row.right, row.bottom])
  if (item.from === null && item.to === null) {
    pen.fillStyle = chartInk.text
    writeLines(pen, [`بی‌تاریخ؛ ${item.status}`], time.right - look.fontSize / 2, middle, 0)
    return
  }
  const first = item.from === null ? Number.NEGATIVE_INFINITY : dayNumber(item.from)
  const end = item.to === null ? Number.POSITIVE_INFINITY : dayNumber(item.to) + 1
  const within = (day: number): number => Math.min(Math.max(day, time.from), time.to)
  const half = Math.min(look.fontSize * 0.8, height * 0.36)
  // A bar of a day or two is still seen.
  const right = Math.max(time.x(within(first)), time.left + 3)
  const bar: Box = {
    right,
    left: Math.min(time.x(within(Math.max(end, first + 1))), right - 3),
    top: middle - half,
    bottom: middle + half,
  }
  statusBar(pen, { bar, before: first < time.from, after: end > time.to, status: item.status }, time, look)
}
