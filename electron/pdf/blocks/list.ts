import type { List } from '../../../shared/document.ts'
import { colour, size } from '../../paper/tokens.ts'
import type { Content, OrderedListNode, UnorderedListNode } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'
import { richText } from './richText.ts'

/** Items that stand with what a list ends in. */
const lastItems = 2
const itemHeight = { compact: 18, wide: 24 } as const

/**
 * Persian numerals or bullets at the right; lists nest. @param after points that must be left with its last items
 */
export function list(block: List, setting: RenderContext, after = 0): OrderedListNode | UnorderedListNode {
  const items = block.items.map((item, index): Content => {
    const keeps = after > 0 && index === Math.max(0, block.items.length - lastItems)
    const text: Content = {
      ...(keeps ? { minPresence: lastItems * itemHeight[block.compact ? 'compact' : 'wide'] + after } : {}),
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
