import type { Chart } from 'chart.js'
import type { ChartLook, Configuration } from './chartLook.ts'
import type { Pen } from './pen.ts'
import { rightToLeft } from './plugins.ts'

/** How every chart starts: a screen that wants movement or a size of its container's sets them afterwards. */
export const still = { animation: false, responsive: false, devicePixelRatio: 1, locale: 'fa-IR' } as const

/** A form that Chart.js has no scales for: it gives the canvas and its size, `paint` draws. */
export function painted(
  id: string,
  look: ChartLook,
  paint: (pen: Pen, size: { width: number; height: number }) => void,
): Configuration {
  return {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: {
      ...still,
      events: [],
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: { display: false }, y: { display: false } },
    },
    plugins: [
      rightToLeft,
      {
        id,
        afterDraw: (chart: Chart) => {
          const pen: Pen = chart.ctx
          pen.save()
          pen.font = lettersOf(look)
          pen.lineWidth = 0.75
          paint(pen, { width: chart.width, height: chart.height })
          pen.restore()
        },
      },
    ],
  }
}

/** The canvas's font at a share of the chart's letter size. */
export function lettersOf(look: ChartLook, share = 1): string {
  return `${look.fontSize * share}px ${look.font}`
}
