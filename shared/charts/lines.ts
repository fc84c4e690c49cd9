import type { ChartLook, Form } from './chartLook.ts'
import { plotted } from './chartNumber.ts'
import type { ChartSpec } from './chartSpec.ts'
import { linePaint } from './palette.ts'
import { categoriesBelow, values } from './scales.ts'

/** Lines in time, the oldest at the right; told apart by colour, dash and marker. A missing value breaks the line. */
export function lines(spec: ChartSpec, look: ChartLook): Form {
  const datasets = spec.series.map((series, index) => {
    const paint = linePaint(index)
    return {
      label: series.name,
      data: plotted(series.values),
      borderColor: paint.border,
      backgroundColor: paint.fill,
      borderDash: paint.dash,
      borderWidth: look.fontSize / 5,
      pointStyle: paint.marker,
      pointRadius: look.fontSize / 3,
      spanGaps: false,
      clip: false as const,
    }
  })
  return {
    type: 'line',
    data: { labels: [...spec.categories], datasets },
    options: {
      scales: { x: { ...categoriesBelow(spec.categories, look), offset: true }, y: values(spec, 'right', look) },
    },
  }
}
