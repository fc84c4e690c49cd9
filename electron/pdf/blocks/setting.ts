import type { Block, Document } from '../../../shared/document.ts'
import type { PageDesign } from '../design/pageDesign.ts'
import type { Family } from '../design/tokens.ts'
import type { Ruler } from '../text/ruler.ts'

/** What a block needs to know of the document around it. */
export interface Setting {
  /** Anchors that exist: a link elsewhere would lead nowhere. */
  anchors: ReadonlySet<string>
  /** Deepest heading level the table of contents lists; 0 without one. */
  contentsDepth: number
  /** Level of each heading in the tags, by anchor: never more than one below the heading before it (PDF/UA-1, 7.4.2). */
  ranks: ReadonlyMap<string, number>
  page: PageDesign
  family: Family
  ruler: Ruler
}

/** The page a document is set on, its letters and their measure. */
export type Paper = Pick<Setting, 'page' | 'family' | 'ruler'>

export function settingOf({ blocks }: Document, paper: Paper): Setting {
  const contents = blocks.find(block => block.kind === 'contents')
  return {
    anchors: new Set(blocks.flatMap(anchorsOf)),
    contentsDepth: contents?.depth ?? 0,
    ranks: ranksOf(blocks),
    ...paper,
  }
}

function ranksOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  /** Levels that are open, outermost first. */
  let open: number[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    open = [...open.filter(level => level < block.level), block.level]
    ranks.set(block.anchor, open.length)
  }
  return ranks
}

function anchorsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.anchor]
    case 'paragraph':
    case 'statement':
      return spanAnchors(block.text)
    case 'table':
      return [...block.rows, ...(block.totals ?? [])].flat().flatMap(cell => spanAnchors(cell.text))
    case 'list':
      return block.items.flatMap(item => [...spanAnchors(item.text), ...(item.items ? anchorsOf(item.items) : [])])
    default:
      return []
  }
}

function spanAnchors(spans: readonly { anchor?: string }[]): string[] {
  return spans.flatMap(span => span.anchor ?? [])
}
