import { type Chart, type ChartEvent, Interaction, type InteractionItem } from 'chart.js'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { paintedPoint } from '../../../shared/charts/forms/canvasChart.ts'
import type { PointPlace } from '../../../shared/charts/forms/chartLook.ts'
import { isDecimal } from '../../../shared/charts/forms/chartNumber.ts'

/** How far from a small point a finger still means it, as a share of the letters' size. */
const reach = 1.2

/**
 * The point of a drawn chart at a place of its canvas, in the canvas's own units; undefined where there is none.
 * @param fontSize of the chart's letters
 */
export function pointAt(
  chart: Chart,
  spec: ChartSpec,
  { x, y }: { x: number; y: number },
  fontSize: number,
): PointPlace | undefined {
  switch (spec.form) {
    case 'coverageGrid':
    case 'timeline':
      return paintedPoint(chart, x, y)
    case 'scatter': {
      const shown = [...spec.points.keys()].filter(at => isDecimal(spec.points[at]?.x) && isDecimal(spec.points[at]?.y))
      const category = shown[nearest(chart, x, y, fontSize)?.index ?? -1]
      return category === undefined ? undefined : { series: 0, category }
    }
    case 'line':
      return placeOf(nearest(chart, x, y, fontSize), chart, spec.series)
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'doughnut':
      return placeOf(elementsAt(chart, x, y, true)[0], chart, spec.series)
  }
}

/** What Chart.js finds nearest to a place. */
function elementsAt(chart: Chart, x: number, y: number, intersect: boolean): InteractionItem[] {
  const event: ChartEvent = { type: 'click', native: null, x, y }
  return Interaction.modes.nearest(chart, event, { intersect }, true)
}

function nearest(chart: Chart, x: number, y: number, fontSize: number): InteractionItem | undefined {
  return elementsAt(chart, x, y, false).find(
    ({ element }) => Math.hypot(element.x - x, element.y - y) <= fontSize * reach,
  )
}

/** A target and the like are drawn, and are no series. */
function placeOf(
  found: InteractionItem | undefined,
  { data }: Chart,
  series: readonly { name: string }[],
): PointPlace | undefined {
  if (found === undefined) return undefined
  const at = series.findIndex(({ name }) => name === data.datasets[found.datasetIndex]?.label)
  return { series: Math.max(0, at), category: found.index }
}
