import type { Content } from '../model/content.ts'
import type { DeferredBlock, TypesetDefinition } from '../model/definition.ts'
import type { LayoutNode } from '../model/node.ts'
import type { StockDocPreprocessor } from './types.ts'

/** A top-level block on its way to the pages. */
export interface TopBlock {
  /** Of one that may be known. */
  readonly likeness: string | undefined
  /** Whether its node is made when it is asked for: it is no heading then and begins no page. */
  readonly isDeferred: boolean
  /** Points of one that may stand after what follows. */
  readonly floats?: number | undefined
  node(): LayoutNode
}

/** Top-level blocks; entries that their table of contents puts into the outline are marked before any is laid out. */
export function topBlocks(preprocessor: StockDocPreprocessor, content: TypesetDefinition['content']): TopBlock[] {
  const blocks: (Content | DeferredBlock)[] = Array.isArray(content) ? content : [content]
  const root = preprocessor.preprocessDocument(blocks.filter(block => !isDeferred(block)))
  for (const { toc } of Object.values(preprocessor.tocs)) {
    if (!toc.outlines) continue
    for (const { _textNodeRef: entry } of toc._items) entry.outline ??= true
  }
  // Taken out of the definition, so that a block is let go once it is laid out.
  const nodes = (root.stack?.splice(0) ?? []).reverse()
  return blocks.flatMap(block => {
    if (isDeferred(block)) return deferred(block, preprocessor)
    const node = nodes.pop()
    return node ? { likeness: undefined, isDeferred: false, floats: node.floats, node: () => node } : []
  })
}

/** Whether it says what it holds only when it is asked, as a running line may too. */
export function isDeferred(block: Content | DeferredBlock): block is DeferredBlock {
  return typeof block === 'object' && 'content' in block
}

/** Its node is made once. */
export function deferred({ likeness, floats, content }: DeferredBlock, preprocessor: StockDocPreprocessor): TopBlock {
  let made: LayoutNode | undefined
  return { likeness, isDeferred: true, floats, node: () => (made ??= preprocessor.preprocessBlock(content())) }
}
