import type { Chart, Plugin } from 'chart.js'
import type { CategoryChart, Scatter } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { isolateFigures } from '../../persian/isolateFigures.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, ChartType } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import type { Pen } from './pen.ts'

const plainly = new WeakMap<Chart, Pen['fillText']>()

/**
 * Orders texts as everywhere: from the right, with codes, figures and expressions whole. Brackets, signs and mixed
 * labels stand in wrong places otherwise.
 */
export const rightToLeft: Plugin<ChartType> = {
  id: 'rightToLeft',
  beforeInit: chart => {
    const ctx: Pen = chart.ctx
    const { fillText } = ctx
    plainly.set(chart, fillText)
    ctx.fillText = (text, ...place) => fillText.call(ctx, isolateFigures(text), ...place)
  },
  beforeDraw: chart => {
    chart.ctx.direction = 'rtl'
  },
  beforeDestroy: chart => {
    const fillText = plainly.get(chart)
    if (fillText !== undefined) chart.ctx.fillText = fillText
  },
}

/**
 * Keeps a key's last name in its line. Chart.js adds up the same widths in another order when it draws, and takes the
 * rounding error for a line that is full: the name went to a line that nobody had measured, and out of the picture.
 */
export const wholeKey: Plugin<ChartType> = {
  id: 'wholeKey',
  afterLayout: ({ legend }) => {
    if (legend === undefined || !('lineWidths' in legend) || !Array.isArray(legend.lineWidths)) return
    legend.lineWidths = legend.lineWidths.map(width => Number(width) + 1e-6)
  },
}

/** Names the unit where the values are read: over the axis at the right, or in the middle of a ring. */
export function unitName(spec: CategoryChart | Scatter, look: ChartLook): Plugin<ChartType> {
  return {
    id: 'unitName',
    afterDraw: chart => {
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.font = `${look.fontSize}px ${look.font}`
      ctx.fillStyle = look.inks.text
      if (spec.form === 'doughnut') {
        ctx.textAlign = 'center'
        ctx.textBaseline = 'middle'
        ctx.fillText(spec.unit, (chartArea.left + chartArea.right) / 2, (chartArea.top + chartArea.bottom) / 2)
      } else {
        ctx.textAlign = 'right'
        ctx.textBaseline = 'alphabetic'
        ctx.fillText(spec.unit, chart.width - look.fontSize / 2, look.fontSize * 1.2)
      }
      ctx.restore()
    },
  }
}

/**
 * Writes each exact value at its end: above a column, at the left of a ranked bar, over a line or under it where it
 * falls short of the target.
 */
export function valueLabels(spec: CategoryChart, look: ChartLook): Plugin<ChartType> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: chart => {
      const { ctx } = chart
      ctx.save()
      ctx.font = canvasFont(look, look.valueSize, look.valueWeight)
      ctx.fillStyle = look.inks.strong
      for (const series of spec.series.slice(0, look.shownSeries)) writeValues(chart, series, spec, look)
      ctx.restore()
    },
  }
}

function writeValues(
  chart: Chart<ChartType>,
  series: CategoryChart['series'][number],
  { form, target, unit }: CategoryChart,
  look: ChartLook,
): void {
  const gap = look.fontSize / (form === 'line' ? 1.6 : 3)
  const { ctx } = chart
  const sideways = form === 'rankedBars'
  const index = chart.data.datasets.findIndex(dataset => dataset.label === series.name)
  const bars = chart.getDatasetMeta(index).data
  series.values.forEach((value, place) => {
    const bar = bars[place]
    if (!isDecimal(value) || bar === undefined) return
    const { x, y } = bar.getProps(['x', 'y'], true)
    if (!Number.isFinite(x) || !Number.isFinite(y)) return
    const aim = target?.values[place]
    const fallsShort = isDecimal(aim) && Number(value) < Number(aim) && y + gap * 3 < chart.chartArea.bottom
    const under = form === 'line' ? fallsShort : value.startsWith('-')
    ctx.textAlign = sideways ? (under ? 'left' : 'right') : 'center'
    ctx.textBaseline = sideways ? 'middle' : under ? 'top' : 'bottom'
    const away = under ? -gap : gap
    const text = valueLabel(value, unit, aim)
    const label = series.hedged?.[place] === true ? approximate(text) : text
    ctx.fillText(label, sideways ? x - away : x, sideways ? y : y - away)
  })
}
