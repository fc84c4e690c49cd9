import { Big } from 'big.js'
import type { CategoryChart } from '../../chartSpec.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { printShare } from '../../persian/printApart.ts'
import { divide } from '../../quantities/divide.ts'
import type { ChartLook, Form } from './chartLook.ts'
import { isDecimal, plotted, valueLabel } from './chartNumber.ts'
import { barPaint } from './palette.ts'

/** Shares of one whole, clockwise from the top; every share's value stands in the key at its side. */
export function doughnut(spec: CategoryChart, look: ChartLook): Form {
  const shares = spec.series[0]?.values ?? []
  const paints = spec.categories.map((_, index) => barPaint(look.inks, index, spec.categories.length))
  return {
    type: 'doughnut',
    data: {
      labels: shareLabels(spec),
      datasets: [
        {
          data: plotted(shares),
          backgroundColor: paints.map(paint => paint.fill),
          borderColor: look.inks.paper,
          borderWidth: look.fontSize / 6,
        },
      ],
    },
    options: { cutout: '60%', layout: { padding: look.fontSize / 2 } },
  }
}

/** The key of a doughnut: each share's name, value and part of the whole. */
export function shareLabels({ series, categories, unit }: CategoryChart): string[] {
  const shares = series[0]?.values ?? []
  const whole = shares.filter(isDecimal).reduce((sum, share) => sum.plus(share), new Big(0))
  return categories.map((category, index) => labelled(category, shares[index] ?? null, whole, unit))
}

/** «روشنایی معابر: ۴۱٬۰۰۰ (۴۴٪)» */
function labelled(category: string, value: string | null, whole: Big, unit: string): string {
  if (!isDecimal(value)) return category
  const share = whole.gt(0) ? ` (${shareOf(value, whole)})` : ''
  return `${category}: ${valueLabel(value, unit)}${share}`
}

function shareOf(value: string, whole: Big): string {
  const percent = divide(new Big(value).times(100), whole).toFixed()
  return printShare(percent, (each, more) => formatPercent(each, { fraction: more }))
}
