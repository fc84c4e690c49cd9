import type { Chart, Plugin } from 'chart.js'
import type { CategoryChart, Scatter } from '../chartSpec.ts'
import type { ChartLook, ChartType } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import { chartInk } from './palette.ts'

/** Sets the direction in which the canvas orders text: brackets and mixed labels break otherwise. */
export const rightToLeft: Plugin<ChartType> = {
  id: 'rightToLeft',
  beforeDraw: chart => {
    chart.ctx.direction = 'rtl'
  },
}

/** Names the unit where the values are read: over the axis at the right, beside an axis below, or in the middle of a ring. */
export function unitName(spec: CategoryChart | Scatter, look: ChartLook): Plugin<ChartType> {
  return {
    id: 'unitName',
    afterDraw: chart => {
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.font = `${look.fontSize}px ${look.font}`
      ctx.fillStyle = chartInk.text
      if (spec.form === 'doughnut') {
        ctx.textAlign = 'center'
        ctx.textBaseline = 'middle'
        ctx.fillText(spec.unit, (chartArea.left + chartArea.right) / 2, (chartArea.top + chartArea.bottom) / 2)
      } else {
        ctx.textAlign = 'right'
        ctx.textBaseline = 'alphabetic'
        const y = spec.form === 'rankedBars' ? chart.height - look.fontSize : look.fontSize * 1.2
        ctx.fillText(spec.unit, chart.width - look.fontSize / 2, y)
      }
      ctx.restore()
    },
  }
}

/** Writes each bar's exact value at its end: above a column, at the left of a ranked bar. */
export function valueLabels(spec: CategoryChart, look: ChartLook): Plugin<ChartType> {
  return {
    id: 'valueLabels',
    afterDatasetsDraw: chart => {
      const { ctx } = chart
      ctx.save()
      ctx.font = `${look.fontSize * 0.92}px ${look.font}`
      ctx.fillStyle = chartInk.strong
      for (const series of spec.series) writeValues(chart, series, look.fontSize / 3, spec.form === 'rankedBars')
      ctx.restore()
    },
  }
}

function writeValues(
  chart: Chart<ChartType>,
  series: CategoryChart['series'][number],
  gap: number,
  sideways: boolean,
): void {
  const { ctx } = chart
  const index = chart.data.datasets.findIndex(dataset => dataset.label === series.name)
  const bars = chart.getDatasetMeta(index).data
  series.values.forEach((value, place) => {
    const bar = bars[place]
    if (!isDecimal(value) || bar === undefined) return
    const { x, y } = bar.getProps(['x', 'y'], true)
    if (!Number.isFinite(x) || !Number.isFinite(y)) return
    const negative = value.startsWith('-')
    ctx.textAlign = sideways ? (negative ? 'left' : 'right') : 'center'
    ctx.textBaseline = sideways ? 'middle' : negative ? 'top' : 'bottom'
    const away = negative ? -gap : gap
    ctx.fillText(valueLabel(value), sideways ? x - away : x, sideways ? y : y - away)
  })
}
