import type { ChartSpec } from '../../shared/chartSpec.ts'
import type { ChartLook } from '../../shared/charts/toChartJs.ts'
import type { Drawing } from '../../shared/drawing.ts'
import { chartOn, type Size } from './chartOn.ts'
import { drawingPen, type MeasureText } from './drawingPen.ts'

/**
 * Draws a chart for paper: vectors, and texts that are texts. Skia's canvas is not asked, whose first use takes a tenth
 * of a second to look for fonts and which knows letters only as outlines.
 * @param size in points @param measure with the letters that the texts will be set in
 * @param look of another place than paper, in whose units the size is then
 */
export function drawVectors(spec: ChartSpec, size: Size, measure: MeasureText, look?: ChartLook): Drawing {
  const { pen, drawing } = drawingPen(measure)
  const canvas = { ...size, getContext: (): unknown => context }
  const context = Object.assign(pen, { canvas })
  const chart = chartOn({ canvas }, spec, size, { font: 'letters of the page', ...(look && { look }) })
  const drawn = [...drawing()]
  chart.destroy()
  return drawn
}
