import type { LayoutNode } from './pdfmakeTypes.ts'

/** Points a heading needs below its top edge when its author does not say: its own line and two of text. */
const headingPresence = 72

/** Points that must be left on the page for the node at `index` to start there; a heading over a heading needs both. */
export function presenceOf(nodes: readonly LayoutNode[], index: number): number {
  const node = nodes[index]
  if (!node) return 0
  const own = node.minPresence ?? (node.headlineLevel ? headingPresence : 0)
  const next = nodes[index + 1]
  if (!node.headlineLevel || !next?.headlineLevel) return own
  return Math.max(own, heightOf(node) + presenceOf(nodes, index + 1))
}

/** Height of a heading with its margins, taken as one line. */
function heightOf(node: LayoutNode): number {
  const [, top = 0, , bottom = 0] = node._margin ?? []
  return top + (node._inlines?.[0]?.style.height ?? 0) + bottom
}
