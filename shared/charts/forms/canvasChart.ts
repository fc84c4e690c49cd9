import type { Chart } from 'chart.js'
import type { ChartLook, Configuration } from './chartLook.ts'
import type { Pen } from './pen.ts'
import { type NotedArea, placeNotes } from './placeNotes.ts'
import { rightToLeft } from './plugins.ts'

/** How every chart starts: a screen that wants movement or a size of its container's sets them afterwards. */
export const still = { animation: false, responsive: false, devicePixelRatio: 1, locale: 'fa-IR' } as const

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
          pen.lineWidth = 0.75
          notes.forget()
          paint(pen, { width: chart.width, height: chart.height }, notes.add)
          pen.restore()
          notes.draw(pen, chart)
        },
      },
    ],
  }
}

/** The canvas's font at a share of the chart's letter size. */
export function canvasFont(look: ChartLook, share = 1): string {
  return `${look.fontSize * share}px ${look.font}`
}
