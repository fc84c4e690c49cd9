import type { Chart } from 'chart.js'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, Configuration, PointPlace } from './chartLook.ts'
import type { Box, Pen } from './pen.ts'
import { type NotedArea, placeNotes } from './placeNotes.ts'
import { rightToLeft } from './plugins.ts'

/** How every chart starts: a screen that wants movement or a size of its container's sets them afterwards. */
export const still = { animation: false, responsive: false, devicePixelRatio: 1, locale: 'fa-IR' } as const

/** What stands where in charts that were painted; Chart.js knows no points of theirs. */
const paintedPlaces = new WeakMap<Chart, (x: number, y: number) => NotedArea | undefined>()

/** The point that was painted at a place of the canvas. */
export function paintedPoint(chart: Chart, x: number, y: number): PointPlace | undefined {
  return paintedPlaces.get(chart)?.(x, y)?.point
}

/**
 * A form that Chart.js has no scales for: it gives the canvas and its size, `paint` draws and names what a pointer
 * meets.
 */
export function canvasChart(
  id: string,
  look: ChartLook,
  paint: (pen: Pen, size: { width: number; height: number }, name: (place: NotedArea) => void) => void,
): Configuration {
  const notes = placeNotes(look)
  return {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: {
      ...still,
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: { display: false }, y: { display: false } },
    },
    plugins: [
      rightToLeft,
      {
        id,
        afterEvent: (_chart, args) => {
          if (notes.moveTo(args.event)) args.changed = true
        },
        afterDraw: (chart: Chart) => {
          const pen: Pen = chart.ctx
          pen.save()
          pen.font = canvasFont(look)
          pen.lineWidth = 0.75 * look.strokes
          notes.forget()
          paint(pen, { width: chart.width, height: chart.height }, notes.add)
          const marked = look.marked && notes.of(look.marked)
          if (marked !== undefined) frame(pen, marked.box, look)
          pen.restore()
          paintedPlaces.set(chart, notes.at)
          notes.draw(pen, chart)
        },
      },
    ],
  }
}

/** Between the frame of what stands out and its place. */
const inset = 2

/** Two lines, one in the colour of the picture: they are seen on any shade. */
function frame(pen: Pen, { left, top, right, bottom }: Box, { inks, strokes }: ChartLook): void {
  const line = (colour: string, width: number): void => {
    pen.strokeStyle = colour
    pen.lineWidth = width * strokes
    pen.strokeRect(left + inset, top + inset, right - left - 2 * inset, bottom - top - 2 * inset)
  }
  line(inks.paper, 5)
  line(inks.strong, 2.5)
}
