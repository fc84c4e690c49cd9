import type { Heading } from '../../../shared/document.ts'
import type { TextNode } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'

/** Tagged H1–H4, listed in the contents and the outline, and a target under its anchor. */
export function heading(block: Heading, setting: RenderContext): TextNode {
  const node: TextNode = {
    text: block.text,
    style: `heading${block.level}`,
    id: block.anchor,
    headlineLevel: block.level,
    outline: true,
    outlineExpanded: block.level <= (setting.page.screen ? 2 : 1),
  }
  if (block.level <= setting.contentsDepth) {
    const depth = Math.min(block.level, 3)
    node.tocItem = true
    node.tocStyle = `contents${depth}`
    node.tocNumberStyle = `contents${depth}`
    node.tocMargin = [0, depth === 1 ? 4 : 0.5, (depth - 1) * 16, 0.5]
  }
  return node
}
