import type { CategoryChart } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import type { ChartLook } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'

/** Of a picture's width that its columns stand in, and of a category's room that its columns take. */
const plotShare = 0.88
export const groupShare = 0.62
/** Ems between two values. */
const apart = 0.15
/** Above this many bars their values are read from the axis. */
const labelledBars = 14
/** Ranked bars have a line each. */
const labelledRanks = 60
/** Points of a single line that are written at. */
const labelledPoints = 8
/** Of an em, in the size that values are written in: a digit, a space, and a sign that stands between digits. */
const widths = { digit: 0.58, space: 0.26, sign: 0.3 } as const

/** Whether each value is written at its mark, or read from the axis. @param look where bars have the room they have */
export function writesValues(spec: CategoryChart, look?: ChartLook): boolean {
  const marks = spec.categories.length * spec.series.length
  if (spec.form === 'groupedBars')
    return marks <= labelledBars && (look === undefined || look.fontSize <= lettersForValues(spec, look))
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

/** Ems that the widest value takes, in the size that values are written in. */
export function widestValue({ series, unit }: CategoryChart): number {
  const texts = series.flatMap(({ values, hedged }) =>
    values.flatMap((value, at) => {
      if (!isDecimal(value)) return []
      const text = valueLabel(value, unit)
      return [hedged?.[at] === true ? approximate(text) : text]
    }),
  )
  return Math.max(0, ...texts.map(widthOf))
}

function widthOf(text: string): number {
  const { digit, space, sign } = widths
  // What only orders a figure among letters takes no room.
  const letters = Array.from(text.replaceAll(/\p{Cf}/gu, ''))
  return letters.reduce((sum, letter) => sum + (/[\d۰-۹≈]/.test(letter) ? digit : letter === ' ' ? space : sign), 0)
}

/** The largest letters of a chart in which no value over a column meets its neighbour's. */
export function lettersForValues(
  spec: CategoryChart,
  { width, valueSize }: Pick<ChartLook, 'width' | 'valueSize'>,
): number {
  const widest = widestValue(spec) * valueSize
  const slot = (width * plotShare) / Math.max(1, spec.categories.length)
  const room = spec.series.length <= 1 ? slot : (slot * groupShare) / spec.series.length
  return widest === 0 ? Number.POSITIVE_INFINITY : room / (widest + apart)
}
