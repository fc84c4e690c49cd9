import type { Document } from '../../../shared/document.ts'
import type { PageDesign } from '../../paper/pageDesign.ts'
import type { Family } from '../../paper/tokens.ts'
import { anchorsOf } from '../../paper/uniqueAnchors.ts'
import type { Ruler } from '../../typesetter/ruler.ts'
import type { DrawChart } from './drawnCharts.ts'

/** What a block needs to know of the document around it. */
export interface RenderContext {
  /** Anchors that exist: a link elsewhere would lead nowhere. */
  anchors: { has(anchor: string): boolean }
  /** Deepest heading level the table of contents lists; 0 without one. */
  contentsDepth: number
  page: PageDesign
  family: Family
  ruler: Ruler
  drawChart: DrawChart
}

/** The page a document is set on, its letters and their measure, and who draws its charts. */
export type PageContext = Pick<RenderContext, 'page' | 'family' | 'ruler' | 'drawChart'>

export function renderContextOf({ blocks }: Document, paper: PageContext): RenderContext {
  const contents = blocks.find(block => block.kind === 'contents')
  return {
    anchors: new Set(anchorsOf(blocks)),
    contentsDepth: contents?.depth ?? 0,
    ...paper,
  }
}
