import type { ChartSpec } from '../../../shared/chartSpec.ts'

/** A plain bar chart as vectors, for the peers, which have no chart engine of their own. Lighter than ours. */
export function chartSvg(spec: ChartSpec): string {
  const series = 'series' in spec ? spec.series : []
  const values = series.flatMap(({ values: own }) => own.map(Number))
  const highest = Math.max(...values)
  const step = 480 / values.length
  const bars = values.map((value, index) => {
    const height = Math.round((value / highest) * 180)
    return `<rect x="${Math.round(index * step)}" y="${190 - height}" width="${Math.round(step * 0.7)}" height="${height}" fill="${index % 2 === 0 ? '#0d8585' : '#2b4a7f'}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="200" viewBox="0 0 480 200"><path d="M0 190H480" stroke="#869896"/>${bars.join('')}</svg>`
}
