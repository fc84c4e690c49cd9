import type { Timeline } from '../../chartSpec.ts'
import { stripIsolates } from '../../persian/isolate.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { canvasChart } from './canvasChart.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, Configuration } from './chartLook.ts'
import { writeLines } from './fitText.ts'
import { type Box, drawLine, type Pen } from './pen.ts'
import { daysSinceEpoch, type TimeAxis, timeAxis } from './timeAxis.ts'
import { axisOf, drawAxis } from './timelineAxis.ts'
import { drawItem } from './timelineItem.ts'

/** Lanes below each other, an item a row: its name at the right, its bar in time, its status beside or in the bar. */
export function timeline(spec: Timeline, look: ChartLook): Configuration {
  const lanes = spec.lanes.map((lane, series) => ({ ...lane, series })).filter(({ items }) => items.length > 0)
  return canvasChart('timeline', look, (pen, { width, height }, name) => {
    const time = timeAxis(spec, { left: look.fontSize, right: width * 0.62 })
    const axis = axisOf(pen, spec, time, look)
    const top = look.fontSize * (axis.quarters.named ? 3.6 : 2.1)
    const bottom = height - look.fontSize * 2
    // A lane's own line is as high as two thirds of an item's.
    const rows = lanes.reduce((sum, { items }) => sum + items.length + 2 / 3, 0)
    const rowHeight = Math.min(look.fontSize * 3.2, (bottom - top) / Math.max(1, rows))
    const foot = top + rows * rowHeight
    drawAxis(pen, axis, time, { top, bottom: foot }, look)
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
        drawItem(pen, item, spec.today, time, row, look)
        name({ box: row, says: itemNote(item), point: { series: lane.series, category: place } })
      })
    })
  })
}

/** «نام: ۱ فروردین ۱۴۰۱ تا ۲۹ اسفند ۱۴۰۱، در دست اجرا». */
function itemNote({ name, from, to, status }: Timeline['lanes'][number]['items'][number]): string {
  const days = [from, to].map(day => (day === null ? '؟' : stripIsolates(formatJalaliDate(day, 'long'))))
  return `${name}: ${from === null && to === null ? 'بی‌تاریخ' : days.join(' تا ')}، ${status}`
}

function drawLane(pen: Pen, name: string, { left, right, top, bottom }: Box, look: ChartLook): void {
  pen.fillStyle = look.inks.lane
  pen.fillRect(left, top + 0.5, right - left, bottom - top - 1)
  pen.font = canvasFont(look)
  pen.fillStyle = look.inks.strong
  pen.textAlign = 'right'
  writeLines(pen, [name], right - look.fontSize / 2, (top + bottom) / 2, 0)
}

function drawToday(
  pen: Pen,
  today: string,
  time: TimeAxis,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  look: ChartLook,
): void {
  const day = daysSinceEpoch(today)
  if (day < time.from || day >= time.to) return
  const x = time.x(day)
  pen.strokeStyle = look.inks.today
  pen.lineWidth = 1.2 * look.strokes
  drawLine(pen, [x, top - look.fontSize * 0.2], [x, bottom + look.fontSize * 0.4])
  pen.font = canvasFont(look, 0.92)
  pen.fillStyle = look.inks.today
  pen.textAlign = 'center'
  const text = `امروز، ${formatJalaliDate(today, 'long')}`
  const half = pen.measureText(text).width / 2
  writeLines(pen, [text], Math.min(Math.max(x, time.left + half), time.right - half), bottom + look.fontSize * 1.2, 0)
}
