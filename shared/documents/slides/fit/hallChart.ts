import type { CategoryChart, ChartSpec, Scatter } from '../../../chartSpec.ts'
import { isDecimal, valueLabel } from '../../../charts/forms/chartNumber.ts'
import { lettersForValues, writesValues } from '../../../charts/forms/writtenValues.ts'
import { mostSeries } from '../../../charts/pictureRows.ts'
import { topN } from '../../../charts/topN.ts'
import type { KeyFigures } from '../../../document.ts'
import { hallValues, leastLetters } from '../../../hallSizes.ts'
import { approximate } from '../../../persian/approximate.ts'
import { toPersianDigits } from '../../../persian/digits.ts'
import { barParts, gridParts, lastPoints, seriesParts, timelineParts } from './chartParts.ts'
import type { Room } from './room.ts'

/** Parts of a whole that a hall tells apart; the others are summed. */
const mostShares = 6

/**
 * A chart as a hall can read it: none of one without data, a large figure of one with a single point, several of one
 * with too many series, bars, rows or items; only parts of a whole are summed.
 */
export function hallCharts(spec: ChartSpec, room: Room): (ChartSpec | KeyFigures)[] {
  switch (spec.form) {
    case 'coverageGrid':
      return gridParts(spec, room)
    case 'timeline':
      return timelineParts(spec, room)
    case 'scatter':
      return scatters(spec)
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return categoryCharts(spec, room)
  }
}

function categoryCharts(spec: CategoryChart, room: Room): (ChartSpec | KeyFigures)[] {
  const known = spec.series.flatMap(({ values }) => values.filter(isDecimal))
  if (spec.categories.length === 0 || known.length === 0) return []
  if (spec.categories.length === 1 && spec.series.length === 1) return [singlePoint(spec)]
  const shown = spec.categories.length === 1 && spec.form === 'line' ? barsOf(spec) : spec
  return withFewSeries(shown).flatMap(few => withFewCategories(few, room))
}

function withFewSeries(spec: CategoryChart): CategoryChart[] {
  if (spec.series.length <= mostSeries) return [spec]
  return spec.form === 'stackedBars' ? [withRest(spec)] : seriesParts(spec)
}

/** A line of one point is no line. */
const barsOf = ({ target: _target, ...spec }: CategoryChart): CategoryChart => ({ ...spec, form: 'groupedBars' })

function singlePoint({ categories, series, unit, note }: CategoryChart): KeyFigures {
  const [{ name, values, hedged } = { name: '', values: [null] }] = series
  const text = `${valueLabel(values[0] ?? '0', unit)} ${unit}`
  return {
    kind: 'keyFigures',
    figures: [
      {
        value: hedged?.[0] === true ? approximate(text) : text,
        label: [...new Set([name, categories[0] ?? ''])].filter(part => part !== '').join('، '),
        ...(note === undefined ? {} : { note }),
      },
    ],
  }
}

function withFewCategories(whole: CategoryChart, room: Room): CategoryChart[] {
  const spec = withValues(whole, room)
  const { form, categories } = spec
  if (form === 'doughnut') return [categories.length > mostShares ? withRestOfWhole(spec) : spec]
  return form === 'line' || form === 'stackedBars' ? [lastPoints(spec)] : barParts(spec, room)
}

/** Bars that could not carry their values standing lie down: each has a line of its own then. */
function withValues(spec: CategoryChart, { width, scale }: Room): CategoryChart {
  const isCramped =
    spec.form === 'groupedBars' &&
    writesValues(spec) &&
    lettersForValues(spec, { width, valueSize: hallValues }) < leastLetters * scale
  return isCramped ? { ...spec, form: 'rankedBars' } : spec
}

/** The smallest shares of a whole as one. */
function withRestOfWhole(spec: CategoryChart): CategoryChart {
  const parts = spec.categories.map((name, at) => ({
    name,
    values: spec.series.map(({ values }) => values[at] ?? null),
    hedged: spec.series.map(({ hedged }) => hedged?.[at] === true),
  }))
  const { parts: large, rest } = topN(parts, mostShares, othersName)
  const shown = rest === null ? large : [...large, rest]
  return {
    ...spec,
    categories: shown.map(({ name }) => name),
    series: spec.series.map((series, at) =>
      seriesOf(
        series.name,
        shown.map(({ values }) => values[at] ?? null),
        shown.map(({ hedged }) => hedged?.[at] === true),
      ),
    ),
  }
}

/** The smallest series of bars that stand on each other as one. */
function withRest(spec: CategoryChart): CategoryChart {
  const { parts, rest } = topN(spec.series, mostSeries, othersName)
  return { ...spec, series: rest === null ? parts : [...parts, rest] }
}

function seriesOf(name: string, values: (string | null)[], hedged: boolean[]): CategoryChart['series'][number] {
  return { name, values, ...(hedged.includes(true) ? { hedged } : {}) }
}

const othersName = (count: number): string => toPersianDigits(`سایر (${count} مورد)`)

function scatters(spec: Scatter): (Scatter | KeyFigures)[] {
  const [first, ...others] = spec.points
  if (first === undefined) return []
  if (others.length > 0) return [spec]
  const figure = (value: string, unit: string): KeyFigures['figures'][number] => {
    const text = `${valueLabel(value, unit)} ${unit}`
    return { value: first.hedged ? approximate(text) : text, label: first.name }
  }
  return [{ kind: 'keyFigures', figures: [figure(first.y, spec.unit), figure(first.x, spec.xUnit)] }]
}
