import type { ChartSpec } from '../chartSpec.ts'
import { categoryChart } from './forms/categoryChart.ts'
import type { ChartLook, Configuration } from './forms/chartLook.ts'
import { coverageGrid } from './forms/coverageGrid.ts'
import { scatter } from './forms/scatter.ts'
import { timeline } from './forms/timeline.ts'

export type { ChartLook } from './forms/chartLook.ts'

/**
 * ChartSpec → Chart.js configuration: right to left, Persian digits, the same on screen and paper. Neither responsive
 * nor animated; a screen that wants either sets it on the result.
 */
export function toChartJs(spec: ChartSpec, look: ChartLook): Configuration {
  switch (spec.form) {
    case 'coverageGrid':
      return coverageGrid(spec, look)
    case 'timeline':
      return timeline(spec, look)
    case 'scatter':
      return scatter(spec, look)
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return categoryChart(spec, look)
  }
}
