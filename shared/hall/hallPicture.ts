import type { CategoryChart, ChartSpec, Timeline } from '../chartSpec.ts'
import { isDecimal } from '../charts/forms/chartNumber.ts'
import { lettersForValues, writesValues } from '../charts/forms/writtenValues.ts'
import { linesOf, longestName, mostSeries, nameRoom, rowCount, rowsIn } from '../charts/pictureRows.ts'
import type { ChartLook } from '../charts/toChartJs.ts'
import { hallValues, leastLetters } from '../hallSizes.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { hallChart, hallLetters } from './hallChart.ts'
import type { HallLook } from './presentation.ts'

interface Size {
  width: number
  height: number
}

/**
 * A chart as a picture of the hall: letters that its rows have room for, and of more rows or series than can be read
 * even then the first ones, which its note says. A deck splits such charts; what is sent from elsewhere comes whole.
 * @param font family under which the canvas knows the letters @param size of the canvas in hall pixels
 */
export function hallPicture(
  spec: ChartSpec,
  look: HallLook,
  font: string,
  { width, height }: Size,
): { spec: ChartSpec; look: ChartLook } {
  const across = width / leastLetters
  const readable = withRows(withSeries(spec), rowsIn(spec, height / leastLetters, across))
  const letters = Math.min(height / linesOf(readable, across), lettersAcross(readable, width))
  const share = Math.min(1, letters / hallLetters(look))
  return { spec: readable, look: hallChart(look, font, width, share) }
}

/**
 * The same in a room that its note shares, where there is one: one that says what was left out as well.
 * @param heightOf what a note takes of the room
 */
export function notedPicture(
  spec: ChartSpec,
  look: HallLook,
  font: string,
  { width, height }: Size,
  heightOf: (note: string) => number,
): ReturnType<typeof hallPicture> {
  const picture = hallPicture(spec, look, font, { width, height })
  const { note } = picture.spec
  return note === undefined ? picture : hallPicture(spec, look, font, { width, height: height - heightOf(note) })
}

/** Whether there is anything to be drawn. */
export function hasData(spec: ChartSpec): boolean {
  switch (spec.form) {
    case 'coverageGrid':
      return spec.cells.flat().some(isDecimal)
    case 'timeline':
      return spec.lanes.some(({ items }) => items.length > 0)
    case 'scatter':
      return spec.points.some(({ x, y }) => isDecimal(x) && isDecimal(y))
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return spec.series.some(({ values }) => values.slice(0, spec.categories.length).some(isDecimal))
  }
}

/** Letters with which a timeline's names stay on one line, where any do, and the values over bars beside each other. */
function lettersAcross(spec: ChartSpec, width: number): number {
  if (spec.form === 'groupedBars') {
    const letters = writesValues(spec) ? lettersForValues(spec, { width, valueSize: hallValues }) : 0
    // Where values do not stand over their bars even then, they are read from the axis.
    return letters < leastLetters ? Number.POSITIVE_INFINITY : letters
  }
  if (spec.form !== 'timeline' || longestName(spec) > nameRoom(width / leastLetters)) return Number.POSITIVE_INFINITY
  return (width * 0.38) / (longestName(spec) * 0.5 + 2.5)
}

function withRows(spec: ChartSpec, most: number): ChartSpec {
  const count = rowCount(spec)
  if (count <= most) return spec
  switch (spec.form) {
    case 'rankedBars':
      return noting(firstCategories(spec, most), rowsSaid(most, count))
    case 'coverageGrid':
      return noting(
        { ...spec, rows: spec.rows.slice(0, most), cells: spec.cells.slice(0, most) },
        rowsSaid(most, count),
      )
    case 'timeline': {
      const items = spec.lanes.reduce((sum, lane) => sum + lane.items.length, 0)
      return noting(firstItems(spec, most - spec.lanes.length), rowsSaid(most - spec.lanes.length, items))
    }
    case 'groupedBars':
    case 'stackedBars':
    case 'line':
    case 'doughnut':
    case 'scatter':
      return spec
  }
}

const rowsSaid = (shown: number, all: number): string => `${shown} ردیف نخست از ${all} ردیف نمایش داده شده است.`

function firstCategories(spec: CategoryChart, most: number): CategoryChart {
  return {
    ...spec,
    categories: spec.categories.slice(0, most),
    series: spec.series.map(series => ({ ...series, values: series.values.slice(0, most) })),
    ...(spec.target === undefined ? {} : { target: { ...spec.target, values: spec.target.values.slice(0, most) } }),
  }
}

function firstItems(spec: Timeline, most: number): Timeline {
  let left = Math.max(1, most)
  const lanes = spec.lanes.map(({ name, items }) => {
    const shown = items.slice(0, left)
    left -= shown.length
    return { name, items: shown }
  })
  return { ...spec, lanes }
}

function withSeries(spec: ChartSpec): ChartSpec {
  if (!('series' in spec) || spec.form === 'doughnut' || spec.series.length <= mostSeries) return spec
  return noting(
    { ...spec, series: spec.series.slice(0, mostSeries) },
    `${mostSeries} سری از ${spec.series.length} سری نمایش داده شده است.`,
  )
}

function noting<S extends ChartSpec>(spec: S, said: string): S {
  const text = toPersianDigits(said)
  return { ...spec, note: spec.note === undefined ? text : `${spec.note} ${text}` }
}
