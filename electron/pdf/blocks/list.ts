import type { List } from '../../../shared/document.ts'
import { colour } from '../design/tokens.ts'
import type { Content } from '../typeset.ts'
import { richText } from './richText.ts'
import type { Setting } from './setting.ts'

/** Persian numerals or bullets at the right; lists nest. */
export function list(block: List, setting: Setting): Content {
  return { ...bare(block, setting), margin: [0, 0, 4, 8] }
}

function bare(block: List, setting: Setting) {
  const items = block.items.map((item): Content => {
    const text: Content = { text: richText(item.text, setting), margin: [0, 0, 0, 3] }
    return item.items === undefined ? text : { stack: [text, bare(item.items, setting)] }
  })
  return block.ordered ? { ol: items, markerColor: colour.accentInk } : { ul: items, markerColor: colour.accent }
}
