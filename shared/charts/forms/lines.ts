import type { LegendItem } from 'chart.js'
import type { CategoryChart } from '../../chartSpec.ts'
import { extremes } from '../../quantities/extremes.ts'
import type { ChartLook, Form } from './chartLook.ts'
import { allValues, isDecimal, plotted } from './chartNumber.ts'
import { barPaint, linePaint } from './palette.ts'
import { categoriesBelow, values } from './scales.ts'
import { toleranceName, tolerated } from './targetBand.ts'

/**
 * Lines in time, the oldest at the right; told apart by colour, dash and marker. A missing value breaks the line. A
 * target is a dashed line with a band up to what is still tolerated, both drawn by `targetBand`.
 */
export function lines(spec: CategoryChart, look: ChartLook): Form {
  const { target } = spec
  const datasets = spec.series.map((series, index) => {
    const paint = linePaint(look.inks, index)
    return {
      label: series.name,
      data: plotted(series.values),
      borderColor: paint.border,
      backgroundColor: paint.fill,
      borderDash: paint.dash.map(length => length * look.strokes),
      borderWidth: look.fontSize / 5,
      pointStyle: paint.marker,
      pointRadius: Math.min(look.fontSize / 3, (look.width * 0.3) / Math.max(1, spec.categories.length)),
      spanGaps: false,
      clip: false as const,
    }
  })
  const targets = target === undefined ? [] : [...target.values, ...tolerated(target)]
  const targetExtremes = extremes(plotted(targets).filter(value => value !== null))
  const axis = values([...allValues(spec), ...targets], 'right', look)
  return {
    type: 'line',
    data: { labels: [...spec.categories], datasets },
    options: {
      scales: {
        x: { ...categoriesBelow(spec.categories, look), offset: true },
        y: {
          ...axis,
          ...(targetExtremes.least > targetExtremes.greatest
            ? {}
            : { suggestedMin: targetExtremes.least, suggestedMax: targetExtremes.greatest }),
        },
      },
    },
  }
}

/** The key of a chart with a target: its lines or bars, the target's dash, and the band when it tolerates anything. */
export function seriesKey({ form, series, target }: CategoryChart, look: ChartLook): LegendItem[] {
  const items = series.map(({ name }, index): LegendItem => {
    if (form !== 'line') {
      const { fill, border } = barPaint(look.inks, index, series.length)
      return { text: name, fillStyle: fill, strokeStyle: border, fontColor: look.inks.strong, pointStyle: 'rect' }
    }
    const paint = linePaint(look.inks, index)
    return {
      text: name,
      fillStyle: paint.fill,
      strokeStyle: paint.border,
      fontColor: look.inks.strong,
      pointStyle: paint.marker,
    }
  })
  if (target === undefined || !target.values.some(isDecimal)) return items
  items.push({
    text: target.name,
    strokeStyle: look.inks.target,
    fontColor: look.inks.strong,
    lineWidth: look.fontSize / 7,
    // Two dashes and what is between them: the swatch is short.
    lineDash: [3 * look.strokes, 2.5 * look.strokes],
    pointStyle: 'line',
  })
  const tolerance = toleranceName(target)
  if (tolerance !== '')
    items.push({
      text: tolerance,
      fillStyle: look.inks.tolerated,
      strokeStyle: look.inks.target,
      fontColor: look.inks.strong,
      lineWidth: 0.5 * look.strokes,
      pointStyle: 'rect',
    })
  return items
}
