/** Bars, lines and shares → Chart.js configuration. */
import type { ChartOptions, TooltipItem } from 'chart.js'
import type { CategoryChart } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { groupedBars, rankedBars, stackedBars } from './bars.ts'
import { still } from './canvasChart.ts'
import type { ChartLook, ChartType, Configuration, Form } from './chartLook.ts'
import { allValues, isDecimal, valueLabel } from './chartNumber.ts'
import { doughnut } from './doughnut.ts'
import { endNames, endNamesWidth } from './endNames.ts'
import { lines, seriesKey } from './lines.ts'
import { markedValue } from './markedValue.ts'
import { rightToLeft, unitName, valueLabels } from './plugins.ts'
import { fontOptions, tooltipFonts } from './scales.ts'
import { targetBand } from './targetBand.ts'

/** Above this many bars their values are read from the axis. */
export const labelledBars = 14
/** Ranked bars have a line each. */
const labelledRanks = 60
/** Of an em, in the size that values are written in. */
const digitWidth = 0.58
/** Of an em: a letter of a name, and what stands around each name of a key. */
const letterWidth = 0.45
const keyGap = 2
/** Points of a single line that are written at. */
const labelledPoints = 8

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
      ...(spec.form === 'rankedBars' ? [] : [unitName(spec, look)]),
      ...(writesValues(spec, look) ? [valueLabels(spec, look)] : []),
      ...(aimed(spec) ? [targetBand(spec, look)] : []),
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

/** Whether each value is written at its mark, or read from the axis. @param look where bars have the room they have */
export function writesValues(spec: CategoryChart, look?: ChartLook): boolean {
  const marks = spec.categories.length * spec.series.length
  if (spec.form === 'groupedBars') return marks <= labelledBars && (look === undefined || valuesFit(spec, look))
  if (spec.form === 'rankedBars') return marks <= labelledRanks
  return spec.form === 'line' && spec.series.length === 1 && marks <= labelledPoints
}

/** Letters of the longest value. */
function longestValue(spec: CategoryChart): number {
  return Math.max(0, ...allValues(spec).map(value => (isDecimal(value) ? valueLabel(value, spec.unit).length : 0)))
}

/** Whether no value over a column meets its neighbour's: a group's outer ones lean into the gap. */
function valuesFit(spec: CategoryChart, { width, fontSize }: ChartLook): boolean {
  const slot = (width * 0.88) / Math.max(1, spec.categories.length)
  const room = spec.series.length <= 1 ? slot : (slot * 0.78) / spec.series.length
  return longestValue(spec) * digitWidth * fontSize <= room
}

/** Whether a target is drawn. */
function aimed(spec: CategoryChart): boolean {
  return spec.form === 'line' && spec.target !== undefined
}

/**
 * The unit's name stands over everything else where letters are so large, or the picture so narrow, that it would meet
 * a key.
 */
function topRoom(spec: CategoryChart, look: ChartLook): number {
  const { form, unit } = spec
  if (form === 'doughnut' || form === 'rankedBars') return 0
  if (look.names !== 'key') return look.fontSize * 2.3
  const keys = hasKey(spec, look) ? seriesKey(spec, look).map(({ text }) => text) : []
  const key = keys.reduce((sum, text) => sum + text.length * letterWidth + keyGap, keyGap)
  return keys.length > 0 && (key + unit.length * letterWidth) * look.fontSize > look.width ? look.fontSize * 1.3 : 0
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
  const longest = longestValue(spec)
  const sign = spec.series.some(({ hedged }) => hedged !== undefined) ? '≈ '.length : 0
  return fontSize * (0.5 + (longest + sign) * digitWidth)
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
          usePointStyle: spec.form === 'line',
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
