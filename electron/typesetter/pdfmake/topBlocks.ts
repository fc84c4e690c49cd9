import type { Content } from '../model/content.ts'
import type { LayoutNode } from '../model/node.ts'
import type { StockDocPreprocessor } from './types.ts'

/** Top-level blocks; entries that their table of contents puts into the outline are marked before any is laid out. */
export function topBlocks(preprocessor: StockDocPreprocessor, content: Content): LayoutNode[] {
  const root = preprocessor.preprocessDocument(Array.isArray(content) ? content : [content])
  for (const { toc } of Object.values(preprocessor.tocs)) {
    if (!toc.outlines) continue
    for (const { _textNodeRef: entry } of toc._items) entry.outline ??= true
  }
  // Taken out of the definition, so that a block is let go once it is laid out.
  return root.stack?.splice(0) ?? []
}
