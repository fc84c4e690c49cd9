import { Chart, type ChartItem, registerables } from 'chart.js'
import type { ChartSpec } from '../../shared/chartSpec.ts'
import { paper } from '../../shared/charts/forms/paper.ts'
import { type ChartLook, toChartJs } from '../../shared/charts/toChartJs.ts'

Chart.register(...registerables)

export interface Size {
  width: number
  height: number
}

interface Surroundings {
  /** Families as CSS names them. */
  font: string
  /** Pixels a point. */
  density?: number
  /** Left out: of paper, with labels of 8.5 points. */
  look?: ChartLook
}

/** Draws a chart on a surface; its labels have their size whatever the surface's. The caller destroys it. */
export function chartOn(
  surface: ChartItem,
  spec: ChartSpec,
  { width }: Size,
  { font, density = 1, look = { ...paper, font, fontSize: 8.5, width } }: Surroundings,
): Chart {
  const { options, ...configuration } = toChartJs(printable(spec), look)
  return new Chart(surface, { ...configuration, options: { ...options, devicePixelRatio: density } })
}

/** What a surface written in C refuses (U+0000) or draws as boxes: controls, lone surrogates, noncharacters. */
const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** The chart with a space for each such character. */
function printable(spec: ChartSpec): ChartSpec {
  return JSON.parse(JSON.stringify(spec), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(unprintable, ' ') : value,
  )
}
