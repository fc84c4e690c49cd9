import type { List } from '../../../../shared/document.ts'
import type { Content, OrderedListNode, UnorderedListNode } from '../../../typesetter/typeset.ts'
import { letters, px, type SlideSetting } from '../slideSetting.ts'
import { slideText } from '../slideText.ts'

/** Persian numerals or bullets at the right; lists nest. */
export function list(block: List, setting: SlideSetting): OrderedListNode | UnorderedListNode {
  const apart = px(block.compact ? 6 : 18, setting)
  const items = block.items.map((item, index): Content => {
    const text: Content = { text: slideText(item.text, setting), margin: [0, index === 0 ? 0 : apart, 0, 0] }
    return item.items === undefined
      ? text
      : { stack: [text, { ...list(item.items, setting), margin: [0, apart / 2, 0, 0] }] }
  })
  const look = { fontSize: px(block.compact ? letters.caveat : letters.body, setting) }
  const markerColor = setting.theme.accent
  return block.ordered ? { ol: items, markerColor, ...look } : { ul: items, markerColor, ...look }
}
