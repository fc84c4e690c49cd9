import type { ChartInks, SeriesPaint } from './inks.ts'

/** Dash lengths of successive lines; the first is solid. */
const lineDashes: readonly number[][] = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 2, 1, 2]]
const lineMarkers = ['circle', 'rect', 'triangle', 'rectRot', 'rectRounded', 'star'] as const

/** Paint of series `index` out of `count`, in the order the series are named. */
export function barPaint({ single, bars }: ChartInks, index: number, count: number): SeriesPaint {
  return count === 1 ? single : pick(bars, index)
}

export interface LinePaint extends SeriesPaint {
  dash: number[]
  marker: (typeof lineMarkers)[number]
}

export function linePaint({ lines }: ChartInks, index: number): LinePaint {
  const at = index % lines.length
  return { ...pick(lines, at), dash: [...pick(lineDashes, at)], marker: pick(lineMarkers, at) }
}

function pick<T>(choices: readonly T[], index: number): T {
  const choice = choices[index % choices.length]
  if (choice === undefined) throw new RangeError(`no choice ${index} of ${choices.length}`)
  return choice
}
