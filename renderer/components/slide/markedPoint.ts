import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { ChartLook } from '../../../shared/charts/toChartJs.ts'

/** `point/2/5` → the point of a chart that stands out. */
export function markedPoint(highlight: string | null): Pick<ChartLook, 'marked'> {
  const [kind, series, category] = highlight?.split('/') ?? []
  return kind === 'point' ? { marked: { series: Number(series), category: Number(category) } } : {}
}

const stillness = '(prefers-reduced-motion: reduce)'

const isStill = (): boolean => typeof matchMedia === 'function' && matchMedia(stillness).matches

/**
 * How many series are drawn of a chart that grows by one a step; all where it does not, and where the reader wants no
 * movement. @param steps that it has @param step that is shown
 */
export function shownSeries(spec: ChartSpec, steps: number, step: number): number | undefined {
  if (!('series' in spec) || step >= steps || isStill()) return undefined
  return Math.max(1, spec.series.length - (steps - step))
}
