/**
 * Colours of series, told apart on paper, by colour-blind readers and in grey: neighbours differ by at least ten steps
 * of lightness (CIE L*), pale fills carry a dark border, and lines differ by dash and marker too.
 */

export interface SeriesPaint {
  fill: string
  border: string
}

const barPaints: readonly SeriesPaint[] = [
  { fill: '#9fcfcd', border: '#0d8585' },
  { fill: '#0d8585', border: '#0d8585' },
  { fill: '#1f3864', border: '#1f3864' },
  { fill: '#c98a1b', border: '#8a5a0c' },
  { fill: '#93391d', border: '#93391d' },
  { fill: '#efe0bf', border: '#a98a4d' },
]
/** Of a chart's only series. */
export const singlePaint: SeriesPaint = { fill: '#0d8585', border: '#0d8585' }

const linePaints: readonly SeriesPaint[] = [
  { fill: '#0d8585', border: '#0d8585' },
  { fill: '#1f3864', border: '#1f3864' },
  { fill: '#c98a1b', border: '#c98a1b' },
  { fill: '#93391d', border: '#93391d' },
]
/** Dash lengths of successive lines; the first is solid. */
const lineDashes: readonly number[][] = [[], [6, 3], [2, 2], [8, 3, 2, 3]]
const lineMarkers = ['circle', 'rect', 'triangle', 'rectRot'] as const

/** Paint of series `index` out of `count`, in the order the series are named. */
export function barPaint(index: number, count: number): SeriesPaint {
  return count === 1 ? singlePaint : pick(barPaints, index)
}

export interface LinePaint extends SeriesPaint {
  dash: number[]
  marker: (typeof lineMarkers)[number]
}

export function linePaint(index: number): LinePaint {
  return { ...pick(linePaints, index), dash: [...pick(lineDashes, index)], marker: pick(lineMarkers, index) }
}

/** Colours of what is not data. */
export const chartInk = {
  text: '#4d6462',
  strong: '#14302e',
  axis: '#8fa09e',
  grid: '#e3eae8',
  paper: '#ffffff',
  /** Strips that head a group of rows. */
  lane: '#eef3f2',
  today: '#a5431f',
  /** Between a target and what is still tolerated. */
  tolerated: '#f3e6cd',
  target: '#8a5a0c',
} as const

function pick<T>(choices: readonly T[], index: number): T {
  const choice = choices[index % choices.length]
  if (choice === undefined) throw new RangeError(`no choice ${index} of ${choices.length}`)
  return choice
}
