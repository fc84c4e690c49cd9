import type { ChartDataset } from 'chart.js'
import type { CategoryChart } from '../../chartSpec.ts'
import type { ChartLook, Form } from './chartLook.ts'
import { allValues, extentOf, plotted } from './chartNumber.ts'
import { barPaint } from './palette.ts'
import { type AxisOptions, categoriesBelow, categoriesBeside, hidden, values } from './scales.ts'
import { groupShare, needsNoAxis } from './writtenValues.ts'

/** Of a category's room that its bars take, where the values beside them need the height. */
const hallGroup = 0.84

/** Bars beside each other, a group a category. */
export function groupedBars(spec: CategoryChart, look: ChartLook): Form {
  const datasets = spec.series.map((_, index) => bar(spec, index, look))
  return {
    type: 'bar',
    // Chart.js sets a group's bars from the left whatever the axis: turned, the first series stands at the right.
    data: { labels: [...spec.categories], datasets: datasets.reverse() },
    options: {
      scales: { x: categoriesBelow(spec.categories, look), y: measured(values(allValues(spec), 'right', look), spec) },
    },
  }
}

/** Parts of a whole on top of each other, the first at the foot. */
export function stackedBars(spec: CategoryChart, look: ChartLook): Form {
  const datasets = spec.series.map((_, index) => ({
    ...bar(spec, index, look),
    borderColor: look.inks.paper,
    // Narrow bars would be nothing but border.
    borderWidth: spec.categories.length > 60 ? 0 : 0.75 * look.strokes,
  }))
  return {
    type: 'bar',
    data: { labels: [...spec.categories], datasets },
    options: {
      scales: {
        x: { ...categoriesBelow(spec.categories, look), stacked: true },
        y: { ...values(allValues(spec), 'right', look), stacked: true },
      },
    },
  }
}

/** Bars that grow from the right, one below the other in the order given. */
export function rankedBars(spec: CategoryChart, look: ChartLook): Form {
  const aims = spec.target?.values ?? []
  const axis = measured(values([...allValues(spec), ...aims], 'bottom', look, spec.unit), spec)
  return {
    type: 'bar',
    data: {
      labels: [...spec.categories],
      datasets: spec.series.map((_, index) => ({
        ...bar(spec, index, look),
        ...(needsNoAxis(spec, look) && spec.series.length > 1 && { categoryPercentage: hallGroup }),
      })),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: needsNoAxis(spec, look) ? hidden(axis) : axis,
        y: categoriesBeside(spec.categories, look),
      },
    },
  }
}

/** An axis as long as that of the other parts, where the chart is one of several. */
function measured(axis: AxisOptions, spec: CategoryChart): AxisOptions {
  const { least, greatest } = extentOf(spec)
  return spec.among === undefined ? axis : { ...axis, suggestedMin: Math.min(0, least), suggestedMax: greatest }
}

function bar(spec: CategoryChart, index: number, look: ChartLook): ChartDataset<'bar', (number | null)[]> {
  const paint = barPaint(look.inks, index, spec.series.length)
  return {
    label: spec.series[index]?.name ?? '',
    data: plotted(spec.series[index]?.values ?? []),
    backgroundColor: paint.fill,
    borderColor: paint.border,
    // A border of the fill's own colour leaves a pale seam inside the bar.
    borderWidth: paint.border === paint.fill ? 0 : 0.75 * look.strokes,
    borderSkipped: false,
    categoryPercentage: groupShare,
    barPercentage: 0.92,
    maxBarThickness: 44 * look.strokes,
  }
}
