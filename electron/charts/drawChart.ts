/** ChartSpec → SVG, through Chart.js on a vector canvas. */
import { Chart, registerables } from 'chart.js'
import type { ChartSpec } from '../../shared/charts/chartSpec.ts'
import { toChartJs } from '../../shared/charts/toChartJs.ts'
import { createCanvas, fontFamilies, SvgExportFlag } from './canvas.ts'

Chart.register(...registerables)

export interface Size {
  width: number
  height: number
}

/**
 * Draws a chart as SVG text: vectors only, letters as outlines, the same bytes for the same input.
 * @param size in points; labels are 8.5 points whatever the size
 */
export function drawChart(spec: ChartSpec, size: Size): string {
  const canvas = createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths)
  const configuration = toChartJs(spec, { font: fontFamilies, fontSize: 8.5, width: size.width })
  const chart = new Chart(canvas.getContext('2d'), configuration)
  try {
    return numberClips(canvas.getContent().toString())
  } finally {
    chart.destroy()
  }
}

/** Skia numbers its clips through the life of the process; a picture of its own starts at 1. */
function numberClips(svg: string): string {
  const numbers = new Map<string, number>()
  return svg.replaceAll(/\bcl_[0-9a-f]+\b/g, id => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `clip${number}`
  })
}
