import type { ChartConfiguration } from 'chart.js'
import type { ChartInks } from './inks.ts'

/** Chart.js's kinds that the forms are drawn with. */
export type ChartType = 'bar' | 'line' | 'doughnut' | 'scatter'

/**
 * How large and in which colours a chart is drawn, in the canvas's own units: points on paper, CSS pixels on a screen.
 */
export interface ChartLook {
  /** Family name under which the canvas knows Vazirmatn. */
  font: string
  fontSize: number
  /** Width of the canvas; labels wrap by it. */
  width: number
  inks: ChartInks
  /** How many times thicker than on paper rules, borders and dashes are. */
  strokes: number
  /** Size of the values written at their ends, as a share of the letters'. */
  valueSize: number
  valueWeight?: 'bold'
  /** Where the names of lines stand: in a key over the picture, or each beside the line's own end. */
  names: 'key' | 'beside'
  /** How many of its series are drawn, of a chart that builds itself; its axes have room for all. */
  shownSeries?: number
  /** The point that stands out. */
  marked?: PointPlace
}

/** A point of a chart by its place: of a grid its row and column, of a timeline its lane and item. */
export interface PointPlace {
  series: number
  category: number
}

export type Configuration = ChartConfiguration<ChartType, (number | null)[] | { x: number; y: number }[], string>

/** What a form decides: its data, axes and bars. */
export type Form = Required<Pick<Configuration, 'type' | 'data' | 'options'>>
