import type { LayoutNode } from './pdfmakeTypes.ts'
import { pdfText, StructureElement } from './tags.ts'

/**
 * The element a node's content belongs to, made under `parent`.
 * @param parent element around it; undefined where content is an artifact
 */
export function elementOf(node: LayoutNode, parent: StructureElement | undefined): StructureElement | undefined {
  if (!parent || node.artifact) return undefined
  const inside = node._role ? childOf(node, node._role, parent) : parent
  const type = ownType(node) ?? (isParagraph(node, parent) ? 'P' : undefined)
  if (!type) return inside
  return new StructureElement(type, inside, node.alternative ? ` /Alt ${pdfText(node.alternative)}` : '')
}

/** A cell or a list item; an item has a label beside its body. */
function childOf(node: LayoutNode, role: Role, parent: StructureElement): StructureElement {
  const child = new StructureElement(role.type, parent, role.attributes)
  if (role.type !== 'LI') return child
  node._label = new StructureElement('Lbl', child)
  return new StructureElement('LBody', child)
}

/** The tag of what a node is by itself; undefined for text and for containers without a meaning of their own. */
function ownType(node: LayoutNode): string | undefined {
  if (node.structType) return node.structType
  if (node.headlineLevel) return `H${Math.min(6, Math.max(1, node.headlineLevel))}`
  if (node.table) return node._isToc ? 'TOC' : 'Table'
  if (node.ul ?? node.ol) return 'L'
  return node.alternative ? 'Figure' : undefined
}

/** Cells, list items and entries of a contents hold their text directly. */
function isParagraph(node: LayoutNode, parent: StructureElement): boolean {
  return node.text !== undefined && !node._role && parent.type !== 'TOCI'
}

/** The tag a container gives its child. */
export interface Role {
  type: string
  /** Further entries of the element's dictionary, as PDF syntax. */
  attributes?: string
}

/** Tags of a table row's cells: header cells say that they head a column, spans are told to the reader. */
export function giveCellRoles(cells: readonly LayoutNode[], isHeader: boolean): void {
  for (const cell of cells) {
    if (cell._span) continue
    const attributes = [
      ...(isHeader ? ['/Scope /Column'] : []),
      ...((cell.colSpan ?? 1) > 1 ? [`/ColSpan ${cell.colSpan}`] : []),
      ...((cell.rowSpan ?? 1) > 1 ? [`/RowSpan ${cell.rowSpan}`] : []),
    ]
    cell._role = {
      type: isHeader ? 'TH' : 'TD',
      attributes: attributes.length > 0 ? ` /A << /O /Table ${attributes.join(' ')} >>` : '',
    }
  }
}

/** Tags of a list's items; a list among them stays a list. */
export function giveItemRoles(items: readonly LayoutNode[]): void {
  for (const item of items) {
    if (!item.ul && !item.ol) item._role = { type: 'LI' }
  }
}
