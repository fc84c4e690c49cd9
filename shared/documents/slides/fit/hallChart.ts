import type { CategoryChart, ChartSpec, CoverageGrid, Scatter, Timeline } from '../../../chartSpec.ts'
import { isDecimal, valueLabel } from '../../../charts/forms/chartNumber.ts'
import { topN } from '../../../charts/topN.ts'
import type { KeyFigures } from '../../../document.ts'
import { approximate } from '../../../persian/approximate.ts'
import { toPersianDigits } from '../../../persian/digits.ts'
import { even } from './even.ts'

/** What a hall tells apart: more series than this stand on several slides, or are summed where they make a whole. */
const mostSeries = 6
const mostShares = 6
const mostBars = 15
/** Ten years of months. */
const mostPoints = 120
const mostRows = 10
const mostItems = 10
/** One chart never takes more slides than this. */
const mostSlides = 4

/**
 * A chart as a hall can read it: none of one without data, a large figure of one with a single point, several of one
 * with too many series, rows or items. Of more bars than can be told apart it shows the first, and says so; only parts
 * of a whole are summed.
 */
export function hallCharts(spec: ChartSpec): (ChartSpec | KeyFigures)[] {
  switch (spec.form) {
    case 'coverageGrid':
      return grids(spec)
    case 'timeline':
      return timelines(spec)
    case 'scatter':
      return scatters(spec)
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return categoryCharts(spec)
  }
}

function categoryCharts(spec: CategoryChart): (ChartSpec | KeyFigures)[] {
  const known = spec.series.flatMap(({ values }) => values.filter(isDecimal))
  if (spec.categories.length === 0 || known.length === 0) return []
  if (spec.categories.length === 1 && spec.series.length === 1) return [singlePoint(spec)]
  const few = withFewCategories(spec.categories.length === 1 && spec.form === 'line' ? barsOf(spec) : spec)
  if (few.series.length <= mostSeries) return [few]
  if (few.form === 'stackedBars') return [withRest(few)]
  return even(few.series, mostSeries)
    .slice(0, mostSlides)
    .map(series => ({ ...few, series }))
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

function withFewCategories(spec: CategoryChart): CategoryChart {
  const { form, categories } = spec
  if (form === 'doughnut') return categories.length > mostShares ? withRestOfWhole(spec) : spec
  if (form === 'line' || form === 'stackedBars') {
    const over = categories.length - mostPoints
    return over > 0
      ? noting(between(spec, over, categories.length), `${mostPoints} مورد آخر از ${categories.length} مورد`)
      : spec
  }
  if (categories.length <= mostBars) return spec
  return noting(between(spec, 0, mostBars), `${mostBars} مورد نخست از ${categories.length} مورد`)
}

function between(spec: CategoryChart, from: number, to: number): CategoryChart {
  return {
    ...spec,
    categories: spec.categories.slice(from, to),
    series: spec.series.map(({ name, values, hedged }) => ({
      name,
      values: values.slice(from, to),
      ...(hedged === undefined ? {} : { hedged: hedged.slice(from, to) }),
    })),
    ...(spec.target === undefined ? {} : { target: { ...spec.target, values: spec.target.values.slice(from, to) } }),
  }
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

/** What of it is not shown is said under the picture and to a listener. */
function noting<S extends ChartSpec>(spec: S, said: string): S {
  const text = toPersianDigits(`${said} نمایش داده شده است.`)
  return {
    ...spec,
    note: spec.note === undefined ? text : `${spec.note} ${text}`,
    alternative: `${spec.alternative} ${text}`,
  }
}

function grids(spec: CoverageGrid): CoverageGrid[] {
  if (spec.rows.length === 0 || spec.columns.length === 0 || spec.cells.flat().every(value => value === null)) return []
  if (spec.rows.length <= mostRows) return [spec]
  const parts = even([...spec.rows.keys()], mostRows)
  const shown = parts.slice(0, mostSlides).map(at => rowsOfGrid(spec, at))
  const left = parts.length - mostSlides
  return left > 0
    ? shown.map(grid =>
        noting(grid, `${shown.flatMap(({ rows }) => rows).length} ردیف نخست از ${spec.rows.length} ردیف`),
      )
    : shown
}

function rowsOfGrid(spec: CoverageGrid, at: readonly number[]): CoverageGrid {
  return {
    ...spec,
    rows: at.map(row => spec.rows[row] ?? ''),
    cells: at.map(row => spec.cells[row] ?? []),
    ...(spec.hedged === undefined ? {} : { hedged: at.map(row => spec.hedged?.[row] ?? []) }),
  }
}

/** Lanes keep their order; one of many items goes on on the next slide. */
function timelines(spec: Timeline): Timeline[] {
  const items = spec.lanes.flatMap(({ name, items: own }) => own.map(item => ({ lane: name, item })))
  if (items.length === 0) return []
  if (items.length <= mostItems) return [spec]
  return even(items, mostItems).map(part => ({
    ...spec,
    lanes: [...Map.groupBy(part, ({ lane }) => lane)].map(([name, own]) => ({
      name,
      items: own.map(({ item }) => item),
    })),
  }))
}

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
