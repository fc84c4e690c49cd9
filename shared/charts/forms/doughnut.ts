import type { CategoryChart } from '../chartSpec.ts'
import type { ChartLook, Form } from './chartLook.ts'
import { isDecimal, plotted, valueLabel } from './chartNumber.ts'
import { barPaint, chartInk } from './palette.ts'

/** Shares of one whole, clockwise from the top; every share's value stands in the key at its side. */
export function doughnut(spec: CategoryChart, look: ChartLook): Form {
  const shares = spec.series[0]?.values ?? []
  const paints = spec.categories.map((_, index) => barPaint(index, spec.categories.length))
  return {
    type: 'doughnut',
    data: {
      labels: spec.categories.map((category, index) => labelled(category, shares[index] ?? null)),
      datasets: [
        {
          data: plotted(shares),
          backgroundColor: paints.map(paint => paint.fill),
          borderColor: chartInk.paper,
          borderWidth: look.fontSize / 6,
        },
      ],
    },
    options: { cutout: '60%' },
  }
}

function labelled(category: string, value: string | null): string {
  return isDecimal(value) ? `${category}: ${valueLabel(value)}` : category
}
