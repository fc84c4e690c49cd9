import type { ChartSpec, Timeline } from '../chartSpec.ts'
import { isNumbered, keyLines } from './forms/scatterKey.ts'

/** What a hall tells apart. */
export const mostSeries = 6

/** Characters of a ranked bar's name that stand on one line. */
const nameLength = 34

/** Characters of a timeline's name that stand on one line. @param across width of the picture in letters */
export function nameRoom(across: number): number {
  return (across * 0.38 - 2.5) / 0.5
}

export function longestName({ lanes }: Timeline): number {
  return Math.max(0, ...lanes.flatMap(({ items }) => items.map(({ name }) => name.length)))
}

/** Height of a picture in letters: what stands above and below its rows, and each of them. */
function measures(spec: ChartSpec, across: number): { around: number; row: number } {
  switch (spec.form) {
    case 'rankedBars': {
      const lines = spec.categories.some(name => name.length > nameLength) ? 2.5 : 1.25
      // Over the bars their unit and, of several series, the key; beside each its value on a line of its own.
      const series = Math.min(mostSeries, spec.series.length)
      return {
        around: series > 1 || spec.target !== undefined ? 4 : 3,
        row: Math.max(lines, series > 1 ? 1.5 * series : 1.35),
      }
    }
    case 'coverageGrid':
      return { around: 6.5, row: 1.4 }
    case 'timeline':
      return { around: 6, row: longestName(spec) > nameRoom(across) ? 2.5 : 1.5 }
    case 'doughnut':
      return { around: 1, row: 2.05 }
    case 'scatter': {
      const names = spec.points.map(({ name }) => name)
      const key = isNumbered(names) ? keyLines(names, across) : { below: 0, beside: 0 }
      return { around: Math.max(12 + key.below, key.beside + 0.5), row: 0 }
    }
    case 'groupedBars':
    case 'stackedBars':
    case 'line':
      // Lower pictures are all axis and key.
      return { around: 12, row: 0 }
  }
}

/** An item of a timeline is a row, and its lane's name two thirds of one. */
export function rowCount(spec: ChartSpec): number {
  switch (spec.form) {
    case 'coverageGrid':
      return spec.rows.length
    case 'timeline':
      return spec.lanes.reduce((sum, { items }) => sum + (items.length === 0 ? 0 : items.length + 2 / 3), 0)
    case 'scatter':
      return spec.points.length
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return spec.categories.length
  }
}

/** Height of a picture in letters. @param across its width in letters */
export function linesOf(spec: ChartSpec, across: number): number {
  const { around, row } = measures(spec, across)
  return around + row * rowCount(spec)
}

/** How many rows a picture of so many lines has room for; at least one, and no end where it is not made of rows. */
export function rowsIn(spec: ChartSpec, lines: number, across: number): number {
  const { around, row } = measures(spec, across)
  return row === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor((lines - around) / row))
}
