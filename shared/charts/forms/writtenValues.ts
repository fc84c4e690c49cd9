import type { CategoryChart } from '../../chartSpec.ts'
import type { ChartLook } from './chartLook.ts'
import { allValues, isDecimal, valueLabel } from './chartNumber.ts'

/** Above this many bars their values are read from the axis. */
export const labelledBars = 14
/** Ranked bars have a line each. */
const labelledRanks = 60
/** Points of a single line that are written at. */
const labelledPoints = 8
/** Of an em, in the size that values are written in. */
export const digitWidth = 0.58

/** Whether each value is written at its mark, or read from the axis. @param look where bars have the room they have */
export function writesValues(spec: CategoryChart, look?: ChartLook): boolean {
  const marks = spec.categories.length * spec.series.length
  if (spec.form === 'groupedBars') return marks <= labelledBars && (look === undefined || valuesFit(spec, look))
  if (spec.form === 'rankedBars') return marks <= labelledRanks
  return spec.form === 'line' && spec.series.length === 1 && marks <= labelledPoints
}

/**
 * Whether values are written and need no axis as well: in the hall ranked bars have better use for its two lines, and
 * their unit stands over them.
 */
export function needsNoAxis(spec: CategoryChart, look: ChartLook): boolean {
  return spec.form === 'rankedBars' && look.names === 'beside' && writesValues(spec, look)
}

/** Letters of the longest value. */
export function longestValue(spec: CategoryChart): number {
  return Math.max(0, ...allValues(spec).map(value => (isDecimal(value) ? valueLabel(value, spec.unit).length : 0)))
}

/** Whether no value over a column meets its neighbour's: a group's outer ones lean into the gap. */
function valuesFit(spec: CategoryChart, { width, fontSize }: ChartLook): boolean {
  const slot = (width * 0.88) / Math.max(1, spec.categories.length)
  const room = spec.series.length <= 1 ? slot : (slot * 0.78) / spec.series.length
  return longestValue(spec) * digitWidth * fontSize <= room
}
