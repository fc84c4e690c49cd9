import type { LayoutNode } from '../model/node.ts'
import { fillLine } from './lineBuilder.ts'

/** Points a heading needs below its top edge when its author does not say: its own line and two of text. */
const headingPresence = 72

/** A text of as many lines is not parted (see `loneLines.ts`); of a longer one so many less one must stand. */
const wholeText = 3

/**
 * Points that must be left on the page for the node at `index` to start there; a heading over a heading or a text needs
 * what these need too.
 * @param width points between the margins @param after what a text that follows the last of the nodes needs
 */
export function keepTogetherHeight(nodes: readonly LayoutNode[], index: number, width: number, after = 0): number {
  const node = nodes[index]
  if (!node) return 0
  const own = node.minPresence ?? (node.headlineLevel ? headingPresence : 0)
  const next = nodes[index + 1]
  if (!node.headlineLevel) return own
  const below = next ? presenceUnderHeading(nodes, index + 1, width, after) : after
  return below === 0 ? own : Math.max(own, heightOf(node) + below)
}

function presenceUnderHeading(nodes: readonly LayoutNode[], index: number, width: number, after: number): number {
  const node = nodes[index]
  if (node?.headlineLevel) return keepTogetherHeight(nodes, index, width, after)
  return node ? textPresence(node, width) : 0
}

/** Height of a heading with its margins, taken as one line. */
function heightOf(node: LayoutNode): number {
  const [, top = 0, , bottom = 0] = node._margin ?? []
  return top + (node._inlines?.[0]?.style.height ?? 0) + bottom
}

/** Height of a text's first lines that stand together, with the space over them; 0 for what is no text. */
export function textPresence({ _inlines, _margin }: LayoutNode, width: number): number {
  const words = [...(_inlines ?? [])]
  const heights: number[] = []
  for (let head = 0; head < words.length && heights.length <= wholeText; ) {
    const { line, next } = fillLine(words, head, width)
    heights.push(line.getHeight())
    head = next
  }
  if (heights.length === 0) return 0
  const kept = heights.length <= wholeText ? heights : heights.slice(0, wholeText - 1)
  return kept.reduce((sum, height) => sum + height, _margin?.[1] ?? 0)
}
