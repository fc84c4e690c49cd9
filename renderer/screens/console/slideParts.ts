import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { Slide, SlideBlock } from '../../../shared/deck.ts'

/** What can stand out on a slide, by the names that a presentation's `highlight` has, in the order of reading. */
export const partsOf = ({ body }: Pick<Slide, 'body'>): string[] => body.flatMap(partsOfBlock)

function partsOfBlock(block: SlideBlock): string[] {
  switch (block.kind) {
    case 'keyFigures':
      return block.figures.map((_figure, i) => `figure/${i}`)
    case 'table':
      return block.rows.map((_row, i) => `row/${i}`)
    case 'chart':
      return pointsOf(block.spec)
    case 'paragraph':
    case 'list':
    case 'statement':
    case 'titleBoard':
    case 'voteBoard':
      return []
  }
}

/** Points that have a value: `point/series/category`, of a grid `point/row/column`, of a timeline `point/lane/item`. */
function pointsOf(spec: ChartSpec): string[] {
  switch (spec.form) {
    case 'coverageGrid':
      return valued(spec.cells)
    case 'timeline':
      return valued(spec.lanes.map(({ items }) => items.map(({ name }) => name)))
    case 'scatter':
      return spec.points.map((_point, i) => `point/0/${i}`)
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return valued(spec.series.map(({ values }) => values))
  }
}

const valued = (rows: readonly (readonly (string | null)[])[]): string[] =>
  rows.flatMap((row, i) => row.flatMap((value, k) => (value === null ? [] : [`point/${i}/${k}`])))

/**
 * The part that a step from another leads to. Along a chart's series is one step; across them it keeps its category.
 * @param from null before the first @returns null where there is nothing to stand out
 */
export function partBeside(
  parts: readonly string[],
  from: string | null,
  step: 'next' | 'previous' | 'up' | 'down',
): string | null {
  if (parts.length === 0) return null
  const at = from === null ? -1 : parts.indexOf(from)
  if (at === -1) return (step === 'previous' || step === 'up' ? parts.at(-1) : parts[0]) ?? null
  const by = step === 'next' || step === 'down' ? 1 : -1
  const [kind, series, category] = (parts[at] ?? '').split('/')
  if ((step === 'up' || step === 'down') && category !== undefined) {
    const across = `${kind}/${Number(series) + by}/${category}`
    if (parts.includes(across)) return across
  }
  return parts[(at + by + parts.length) % parts.length] ?? null
}
