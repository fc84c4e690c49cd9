import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { PointPlace } from '../../../shared/charts/forms/chartLook.ts'
import { type ChartLook, toChartJs } from '../../../shared/charts/toChartJs.ts'
import { pointAt } from './pointAt.ts'

// What the forms use, and no more: a screen of the hall is to be there at once.
Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
)

/**
 * Draws a chart that neither moves nor answers to a pointer. @param devicePixelRatio device pixels a hall pixel
 * @returns what ends it
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  { spec, look }: { spec: ChartSpec; look: ChartLook },
  { width, height }: { width: number; height: number },
  devicePixelRatio: number,
): () => void {
  Object.assign(canvas, { width, height })
  const { options, ...configuration } = toChartJs(spec, look)
  const chart = new Chart(canvas, { ...configuration, options: { ...options, devicePixelRatio, events: [] } })
  drawn.set(canvas, (x, y) => pointAt(chart, spec, { x: x * width, y: y * height }, look.fontSize))
  return () => {
    drawn.delete(canvas)
    chart.destroy()
  }
}

/** What stands where in the charts that are drawn, by shares of their canvases. */
const drawn = new WeakMap<HTMLCanvasElement, (x: number, y: number) => PointPlace | undefined>()

/** The part of a slide under a pointer, by the name that a presentation's `highlight` has; undefined for none. */
export function slidePartAt({ target, clientX, clientY }: MouseEvent): string | undefined {
  if (!(target instanceof Element)) return undefined
  if (!(target instanceof HTMLCanvasElement)) return target.closest<HTMLElement>('[data-part]')?.dataset['part']
  const { left, top, width, height } = target.getBoundingClientRect()
  const point = drawn.get(target)?.((clientX - left) / width, (clientY - top) / height)
  return point && `point/${point.series}/${point.category}`
}
