import type { List } from '../../../shared/document.ts'
import { colour, size } from '../../paper/tokens.ts'
import type { Content, OrderedListNode, UnorderedListNode } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'
import { richText } from './richText.ts'

/** Persian numerals or bullets at the right; lists nest. */
export function list(block: List, setting: RenderContext): OrderedListNode | UnorderedListNode {
  const items = block.items.map((item, index): Content => {
    const text: Content = {
      text: richText(item.text, setting),
      margin: [0, index === 0 || block.compact ? 0 : 3, 0, 0],
    }
    return item.items === undefined ? text : { stack: [text, { ...list(item.items, setting), margin: [0, 3, 0, 0] }] }
  })
  const fontSize = block.compact ? { fontSize: size.small } : {}
  return block.ordered
    ? { ol: items, markerColor: colour.accentInk, ...fontSize }
    : { ul: items, markerColor: colour.accent, ...fontSize }
}
