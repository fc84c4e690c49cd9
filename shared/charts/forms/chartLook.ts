import type { ChartConfiguration } from 'chart.js'

/** Chart.js's kinds that the forms are drawn with. */
export type ChartType = 'bar' | 'line' | 'doughnut' | 'scatter'

/** How large a chart is drawn, in the canvas's own units: points on paper, CSS pixels on a screen. */
export interface ChartLook {
  /** Family name under which the canvas knows Vazirmatn. */
  font: string
  fontSize: number
  /** Width of the canvas; labels wrap by it. */
  width: number
}

export type Configuration = ChartConfiguration<ChartType, (number | null)[] | { x: number; y: number }[], string>

/** What a form decides: its data, axes and bars. */
export type Form = Required<Pick<Configuration, 'type' | 'data' | 'options'>>
