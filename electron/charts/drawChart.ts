/** ChartSpec → SVG or PNG, through Chart.js on a canvas. */
import type { ChartSpec } from '../../shared/chartSpec.ts'
import type { ChartLook } from '../../shared/charts/toChartJs.ts'
import { type Canvas, createCanvas, SvgExportFlag } from './canvas.ts'
import { chartOn, type Size } from './chartOn.ts'
import { fontFamilies } from './fontFamilies.ts'

/**
 * Draws a chart as SVG text: vectors only, letters as outlines, the same bytes for the same input.
 * @param size in points; labels are 8.5 points whatever the size
 */
export function drawChart(spec: ChartSpec, size: Size): string {
  const canvas = createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths)
  const chart = chartOn(canvas.getContext('2d'), spec, size, { font: fontFamilies })
  try {
    return numberClips(canvas.getContent().toString())
  } finally {
    chart.destroy()
  }
}

/**
 * Paints a chart in pixels, on nothing, for places that take no vectors. @param density pixels a point
 * @param look of another place than paper, in whose units the size is then
 */
export function paintChart(spec: ChartSpec, size: Size, density: number, look?: ChartLook): Canvas {
  const canvas = createCanvas(size.width, size.height)
  const chart = chartOn(canvas.getContext('2d'), spec, size, { font: fontFamilies, density, ...(look && { look }) })
  try {
    // Chart.js wipes its canvas when it leaves it.
    const copy = createCanvas(canvas.width, canvas.height)
    copy.getContext('2d').drawImage(canvas, 0, 0)
    return copy
  } finally {
    chart.destroy()
  }
}

/** The same as a PNG, which is written on another thread while more is drawn. */
export async function paintedPng(spec: ChartSpec, size: Size, density: number, look: ChartLook): Promise<Buffer> {
  const canvas = createCanvas(size.width, size.height)
  const chart = chartOn(canvas.getContext('2d'), spec, size, { font: fontFamilies, density, look })
  try {
    return await canvas.encode('png')
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
