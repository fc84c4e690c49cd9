import type { CategoryChart, ChartSpec, CoverageGrid, Timeline } from '../../../chartSpec.ts'
import { allValues, isDecimal } from '../../../charts/forms/chartNumber.ts'
import { mostSeries, rowsIn } from '../../../charts/pictureRows.ts'
import { leastLetters } from '../../../hallSizes.ts'
import { toPersianDigits } from '../../../persian/digits.ts'
import { even } from './even.ts'
import { fullSizes, type Room } from './room.ts'

/** What a hall tells apart in one picture, however large: bars, rows or items. */
const mostBars = 15
const mostRows = 10
const mostItems = 10
/** Ten years of months. */
const mostPoints = 120
/** One chart never takes more slides than this. */
const mostSlides = 4

/** Bars over as many slides as they need, measured alike on each. */
export function barParts(spec: CategoryChart, room: Room): CategoryChart[] {
  const most = Math.min(mostBars, rowsOf(spec, room))
  return parted(spec, spec.categories, most, 'مورد', at => categoriesOf(spec, at)).map(part =>
    part === spec ? part : { ...part, among: allValues(spec).filter(isDecimal) },
  )
}

/** More series than can be told apart, over as many slides as they need. */
export function seriesParts(spec: CategoryChart): CategoryChart[] {
  const shown = even(spec.series, mostSeries).slice(0, mostSlides)
  return shown.map(series => ({ ...spec, series }))
}

/** The last points of what runs in time. */
export function lastPoints(spec: CategoryChart): CategoryChart {
  const all = spec.categories.length
  if (all <= mostPoints) return spec
  const last = Array.from({ length: mostPoints }, (_, at) => all - mostPoints + at)
  return noting(categoriesOf(spec, last), `${mostPoints} مورد آخر از ${all} مورد`)
}

/** Rows over as many slides as they need, shaded alike on each; none where there is no value. */
export function gridParts(spec: CoverageGrid, room: Room): CoverageGrid[] {
  if (spec.rows.length === 0 || spec.columns.length === 0 || spec.cells.flat().every(value => value === null)) return []
  const most = Math.min(mostRows, rowsOf(spec, room))
  return parted(spec, spec.rows, most, 'ردیف', at => rowsOfGrid(spec, at)).map(part =>
    part === spec ? part : { ...part, among: spec.cells.flat().filter(isDecimal) },
  )
}

/** Lanes keep their order; one of many items goes on on the next slide. */
export function timelineParts(spec: Timeline, room: Room): Timeline[] {
  const items = spec.lanes.flatMap(({ name, items: own }) => own.map(item => ({ lane: name, item })))
  if (items.length === 0) return []
  const names = (2 / 3) * spec.lanes.filter(({ items: own }) => own.length > 0).length
  const most = Math.max(1, Math.min(mostItems, Math.floor(rowsOf(spec, room) - names)))
  if (items.length <= most) return [spec]
  return even(items, most).map(part => ({
    ...spec,
    lanes: [...Map.groupBy(part, ({ lane }) => lane)].map(([name, own]) => ({
      name,
      items: own.map(({ item }) => item),
    })),
  }))
}

/** Rows of a picture in which letters are as large as the hall that the slides are made for asks. */
function rowsOf(spec: ChartSpec, { width, height, scale }: Room): number {
  const letters = leastLetters * scale
  // What is left out, or what the records do not hold, is said below on a line of its own.
  const lines = (height - 1.45 * fullSizes.note * scale) / letters
  return rowsIn(spec, lines, width / letters)
}

/** As few parts as there have to be, and the first ones of more than a chart may take, which say so. */
function parted<S extends CategoryChart | CoverageGrid>(
  spec: S,
  all: readonly unknown[],
  most: number,
  called: 'مورد' | 'ردیف',
  part: (at: readonly number[]) => S,
): S[] {
  if (all.length <= most) return [spec]
  const groups = even([...all.keys()], most)
  const shown = groups.length > mostSlides ? even([...all.keys()].slice(0, most * mostSlides), most) : groups
  const count = shown.flat().length
  return shown
    .map(part)
    .map(one => (count === all.length ? one : noting(one, `${count} ${called} نخست از ${all.length} ${called}`)))
}

function categoriesOf(spec: CategoryChart, at: readonly number[]): CategoryChart {
  const of = <T>(all: readonly (T | null)[]): (T | null)[] => at.map(index => all[index] ?? null)
  return {
    ...spec,
    categories: at.map(index => spec.categories[index] ?? ''),
    series: spec.series.map(({ name, values, hedged }) => ({
      name,
      values: of(values),
      ...(hedged === undefined ? {} : { hedged: at.map(index => hedged[index] === true) }),
    })),
    ...(spec.target === undefined ? {} : { target: { ...spec.target, values: of(spec.target.values) } }),
  }
}

function rowsOfGrid(spec: CoverageGrid, at: readonly number[]): CoverageGrid {
  return {
    ...spec,
    rows: at.map(row => spec.rows[row] ?? ''),
    cells: at.map(row => spec.cells[row] ?? []),
    ...(spec.hedged === undefined ? {} : { hedged: at.map(row => spec.hedged?.[row] ?? []) }),
  }
}

/** What of it is not shown is said under the picture and to a listener. */
function noting<S extends ChartSpec>(spec: S, said: string): S {
  const text = toPersianDigits(`${said} نمایش داده شده است.`)
  return {
    ...spec,
    note: spec.note === undefined ? text : `${spec.note} ${text}`,
    alternative: `${spec.alternative} ${text}`,
  }
}
