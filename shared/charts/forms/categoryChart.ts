/** Bars, lines and shares → Chart.js configuration. */
import type { ChartOptions, TooltipItem } from 'chart.js'
import type { CategoryChart } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { groupedBars, rankedBars, stackedBars } from './bars.ts'
import { still } from './canvasChart.ts'
import type { ChartLook, ChartType, Configuration, Form } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import { doughnut } from './doughnut.ts'
import { endNames, endNamesWidth } from './endNames.ts'
import { lines, seriesKey } from './lines.ts'
import { markedValue } from './markedValue.ts'
import { rightToLeft, unitName, valueLabels, wholeKey } from './plugins.ts'
import { fontOptions, tooltipFonts } from './scales.ts'
import { targetBand } from './targetBand.ts'
import { needsNoAxis, widestValue, writesValues } from './writtenValues.ts'

/** Of an em: a letter of a name, and what stands around each name of a key. */
const letterWidth = 0.45
const keyGap = 2
/**
 * The configuration of one chart. Null values leave gaps. Categories run from the right, the value axis stands at the
 * right and is named after the unit.
 */
export function categoryChart(spec: CategoryChart, look: ChartLook): Configuration {
  const { type, data, options } = forms[spec.form](spec, look)
  return {
    type,
    data: { ...data, datasets: data.datasets.map(dataset => shownDataset(dataset, spec, look)) },
    options: { ...common(spec, look), ...options } as ChartOptions<ChartType>,
    plugins: [
      rightToLeft,
      ...(hasKey(spec, look) && spec.form !== 'doughnut' ? [wholeKey] : []),
      ...(isUnitOver(spec, look) ? [unitName(spec, look)] : []),
      ...(aimed(spec) ? [targetBand(spec, look)] : []),
      ...(writesValues(spec, look) ? [valueLabels(spec, look)] : []),
      ...(isNamedBeside(spec, look) ? [endNames(spec, look, !writesValues(spec, look))] : []),
      ...(look.marked === undefined ? [] : [markedValue(spec, look.marked, look)]),
    ],
  }
}

const forms: Readonly<Record<CategoryChart['form'], (spec: CategoryChart, look: ChartLook) => Form>> = {
  groupedBars,
  stackedBars,
  rankedBars,
  line: lines,
  doughnut,
}

/** Whether a target is drawn. */
function aimed(spec: CategoryChart): boolean {
  return (spec.form === 'line' || spec.form === 'rankedBars') && spec.target !== undefined
}

/** Ranked bars have it under their axis, where there is one. */
function isUnitOver(spec: CategoryChart, look: ChartLook): boolean {
  return spec.form !== 'rankedBars' || needsNoAxis(spec, look)
}

/**
 * The unit's name stands over everything else where letters are so large, or the picture so narrow, that it would meet
 * a key.
 */
function topRoom(spec: CategoryChart, look: ChartLook): number {
  const { form, unit } = spec
  if (form === 'doughnut' || !isUnitOver(spec, look)) return 0
  if (form !== 'rankedBars' && look.names !== 'key') return look.fontSize * 2.3
  if (!hasKey(spec, look)) return form === 'rankedBars' ? look.fontSize * 1.8 : 0
  const key = seriesKey(spec, look).reduce((sum, { text }) => sum + text.length * letterWidth + keyGap, keyGap)
  const besideUnit = (key + unit.length * letterWidth) * look.fontSize + leftRoom(spec, look)
  return besideUnit > look.width ? look.fontSize * 1.3 : 0
}

function hasKey(spec: CategoryChart, look: ChartLook): boolean {
  return !isNamedBeside(spec, look) && (spec.form === 'doughnut' || aimed(spec) || spec.series.length > 1)
}

/** Whether each line carries its own name, and there is no key. */
function isNamedBeside({ form }: CategoryChart, { names }: ChartLook): boolean {
  return form === 'line' && names === 'beside'
}

/** A series that is not shown yet has its place on the axes. */
function shownDataset<D extends Configuration['data']['datasets'][number]>(
  dataset: D,
  { form, series }: CategoryChart,
  { shownSeries }: ChartLook,
): D {
  if (shownSeries === undefined || form === 'doughnut') return dataset
  if (series.findIndex(({ name }) => name === dataset.label) < shownSeries) return dataset
  return { ...dataset, backgroundColor: 'transparent', borderColor: 'transparent', pointStyle: false }
}

/** Room beyond the values: the longest ranked bar may end at the axis's end: its value is written beyond it. */
function leftRoom(spec: CategoryChart, look: ChartLook): number {
  const { fontSize } = look
  if (isNamedBeside(spec, look)) return endNamesWidth(spec, look)
  if (spec.form !== 'rankedBars' || !writesValues(spec, look)) return fontSize
  return fontSize * (0.9 + widestValue(spec) * look.valueSize)
}

function common(spec: CategoryChart, look: ChartLook): ChartOptions<ChartType> {
  const ring = spec.form === 'doughnut'
  const turned = spec.form === 'groupedBars'
  return {
    ...still,
    ...fontOptions(look),
    color: look.inks.text,
    // A pointer anywhere in a column or row asks for its values; a point of a line is small.
    ...(ring ? {} : { interaction: { mode: 'index', intersect: false, axis: spec.form === 'rankedBars' ? 'y' : 'x' } }),
    layout: {
      padding: {
        top: topRoom(spec, look),
        right: look.fontSize / 2,
        bottom: look.fontSize / 3,
        left: leftRoom(spec, look),
      },
    },
    plugins: {
      legend: {
        display: hasKey(spec, look),
        position: ring ? 'right' : 'top',
        align: ring ? 'center' : 'end',
        rtl: true,
        reverse: turned,
        // A target is no dataset that a click could hide.
        ...(aimed(spec) ? { onClick: () => undefined } : {}),
        labels: {
          ...(aimed(spec) ? { generateLabels: () => seriesKey(spec, look) } : {}),
          ...fontOptions(look),
          color: look.inks.strong,
          boxWidth: look.fontSize,
          boxHeight: look.fontSize * (spec.form === 'line' ? 0.75 : 1),
          padding: look.fontSize,
          usePointStyle: spec.form === 'line' || aimed(spec),
        },
      },
      tooltip: { rtl: true, ...tooltipFonts(look), ...hedgedTooltip(spec) },
    },
  }
}

/** What a pointer reads of a value that is no exact one begins with ≈, as its label does. */
function hedgedTooltip({ series, unit }: CategoryChart) {
  if (series.every(({ hedged }) => hedged === undefined)) return {}
  const label = ({ dataset, dataIndex, formattedValue }: TooltipItem<ChartType>): string => {
    const own = series.find(({ name }) => name === dataset.label)
    const value = own?.values[dataIndex]
    const text = isDecimal(value) ? valueLabel(value, unit) : formattedValue
    return `${dataset.label ?? ''}: ${own?.hedged?.[dataIndex] === true ? approximate(text) : text}`
  }
  return { callbacks: { label } }
}
