import type { Plugin } from 'chart.js'
import type { CategoryChart } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import type { ChartLook, ChartType, PointPlace } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import { standOut } from './standOut.ts'

/** Makes one value stand out, and says it in full. */
export function markedValue(
  { categories, series, unit }: CategoryChart,
  { series: of, category }: PointPlace,
  look: ChartLook,
): Plugin<ChartType> {
  return {
    id: 'markedValue',
    afterDraw: chart => {
      const { name = '', values = [], hedged } = series[of] ?? {}
      const value = values[category]
      const place = chart.data.datasets.findIndex(({ label }) => label === name)
      const mark = chart.getDatasetMeta(Math.max(0, place)).data[category]
      if (!isDecimal(value) || mark === undefined) return
      const { x, y } = mark.tooltipPosition(true)
      if (x === null || y === null) return
      const label = `${valueLabel(value, unit)} ${unit}`
      const words = [categories[category] ?? '', hedged?.[category] === true ? approximate(label) : label]
      standOut(chart.ctx, { x, y }, words, chart.chartArea, look)
    },
  }
}
