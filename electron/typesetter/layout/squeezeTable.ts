import type { LayoutNode } from '../model/node.ts'
import type { SpanStyle } from '../model/word.ts'

/** Points by which sums of the same widths may differ. */
const rounding = 1e-6

/**
 * Narrows the columns of a table whose longest words need more room than there is, each in its measure; words are then
 * broken, those too that should stay whole. pdfmake would let the table run over the edge of the page.
 * @param width points there are, paddings included
 */
export function squeezeTable(node: LayoutNode, width: number): void {
  const columns = node.table?.widths ?? []
  const room = width - (node._offsets?.total ?? 0)
  const shared = columns.filter(({ width: own }) => own === '*' || own === 'star' || own === undefined || own === null)
  const elastic = columns.filter(column => column.width === 'auto' || shared.includes(column))
  const fixed = columns.reduce((sum, column) => sum + (elastic.includes(column) ? 0 : Number(column.width) || 0), 0)
  // pdfmake gives all that share the rest the widest one's need.
  const widest = Math.max(0, ...shared.map(column => column._minWidth))
  for (const column of shared) column._minWidth = widest
  const needed = elastic.reduce((sum, column) => sum + column._minWidth, 0)
  if (needed <= room - fixed + rounding) return
  const share = Math.max(0, room - fixed) / needed
  for (const column of elastic) {
    column._minWidth *= share
    column._maxWidth = column._minWidth
  }
  const loosened = new Map<SpanStyle, SpanStyle>()
  for (const row of node.table?.body ?? []) for (const cell of row) loosen(cell, loosened)
}

/** Lets words be broken, in a cell and what it holds. */
function loosen(node: LayoutNode, loosened: Map<SpanStyle, SpanStyle>): void {
  for (const word of node._inlines ?? []) {
    if (!word.style.noWrap) continue
    const style = loosened.get(word.style) ?? { ...word.style, noWrap: false }
    loosened.set(word.style, style)
    word.style = style
    // What kept the line whole; a word cut by a change of style has no space after it.
    if (word.trailingCut > 0) word.noNewLine = false
  }
  for (const part of node.stack ?? []) loosen(part, loosened)
}
