import type { MeasureStatus } from '../../records/measure.ts'

export interface SeriesPaint {
  fill: string
  border: string
}

export interface Shade {
  fill: string
  /** Of a number printed on it. */
  ink: string
}

/** How a measure's bar looks; its dash and its word tell the status too. */
export interface StatusPaint extends Shade {
  border: string
}

/** Every colour of a chart: what is not data, and its series. */
export interface ChartInks {
  text: string
  strong: string
  axis: string
  grid: string
  /** What the chart lies on. */
  paper: string
  /** Strips that head a group of rows. */
  lane: string
  today: string
  /** Between a target and what is still tolerated. */
  tolerated: string
  target: string
  /** Of a chart's only series. */
  single: SeriesPaint
  bars: readonly SeriesPaint[]
  /** Four at least; the lines differ by dash and marker as well. */
  lines: readonly SeriesPaint[]
  /** From the least to the most, five of them. */
  shades: readonly Shade[]
  statuses: Readonly<Record<MeasureStatus, StatusPaint>>
}
