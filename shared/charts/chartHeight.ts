import type { ChartSpec } from '../chartSpec.ts'
import { isNumbered, keyRows } from './forms/scatterKey.ts'

/** What a page holds with a caption over it, in points. */
const most = 620

/** Width of a page's charts in their letters. */
const across = 54

/** Of a chart that stands beside another. */
const halfHeight = 128

/**
 * Height in points at which a chart reads well across a page, or across one half of it: it grows with rows, and one
 * picture fits one page.
 */
export function chartHeight(spec: ChartSpec, width?: 'half'): number {
  const upright = spec.form === 'groupedBars' || spec.form === 'stackedBars' || spec.form === 'line'
  if (width === 'half' && upright) return halfHeight
  return Math.round(Math.min(most, wanted(spec)))
}

function wanted(spec: ChartSpec): number {
  switch (spec.form) {
    case 'rankedBars':
      return rankedHeight(spec.categories.length, spec.series.length)
    case 'doughnut':
      return Math.max(185, 24 + 17 * spec.categories.length)
    case 'coverageGrid':
      return 62 + 18 * spec.rows.length
    case 'timeline': {
      const lanes = spec.lanes.filter(({ items }) => items.length > 0)
      return 58 + 22 * lanes.reduce((sum, { items }) => sum + items.length + 2 / 3, 0)
    }
    case 'scatter': {
      const names = spec.points.map(({ name }) => name)
      return 240 + (isNumbered(names) ? 10 + 14 * keyRows(names, across) : 0)
    }
    case 'groupedBars':
    case 'stackedBars':
    case 'line':
      return 205
  }
}

/** A group has a line a bar and a gap; many single bars stand closer. */
function rankedHeight(groups: number, series: number): number {
  if (series === 1) return 54 + (groups > 8 ? 20 : 25) * Math.max(3, groups)
  return 76 + (12 * series + 9) * Math.max(2, groups)
}
