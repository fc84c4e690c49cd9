import type { Content } from '../model/content.ts'
import type { DeferredBlock, TypesetDefinition } from '../model/definition.ts'
import type { LayoutNode } from '../model/node.ts'
import type { StockDocPreprocessor } from './types.ts'

/** A top-level block on its way to the pages. */
export interface TopBlock {
  /** Of one that may be known; its node is then made when it is asked for. */
  readonly likeness: string | undefined
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
    return node ? { likeness: undefined, floats: node.floats, node: () => node } : []
  })
}

/** Whether it says only its likeness, as a running line may too. */
export function isDeferred(block: Content | DeferredBlock): block is DeferredBlock {
  return typeof block === 'object' && 'likeness' in block
}

/** Its node is made once. */
export function deferred({ likeness, floats, content }: DeferredBlock, preprocessor: StockDocPreprocessor): TopBlock {
  let made: LayoutNode | undefined
  return { likeness, floats, node: () => (made ??= preprocessor.preprocessBlock(content())) }
}
