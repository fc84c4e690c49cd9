import { pdfText } from '../file/pdfText.ts'
import type { LayoutNode } from '../model/node.ts'
import { type Role, StructureElement } from '../model/structureElement.ts'

/** Types that hold paragraphs, never text of their own. */
const grouping = new Set(['Div', 'Sect', 'BlockQuote'])

/** Types that a caption before them belongs to, as their first child (ISO 32000-1, 14.8.4.3.3 and 14.8.4.3.4). */
const captioned = new Set(['Table', 'TOC', 'L'])

/**
 * The element a node's content belongs to, made under `parent`.
 * @param parent element around it; undefined where content is an artifact
 * @param rank of a heading among those before it
 */
export function elementOf(
  node: LayoutNode,
  parent: StructureElement | undefined,
  rank: (level: number) => number,
): StructureElement | undefined {
  if (!parent || node.artifact) return undefined
  const inside = node._role ? childOf(node, node._role, parent) : parent
  const type = ownType(node, rank) ?? (isParagraph(node, parent) ? 'P' : undefined)
  if (!type) return inside
  const around = isPicture(node) && addressOf(node) !== undefined ? new StructureElement('Link', inside) : inside
  const element = new StructureElement(type, around, entriesOf(node, type))
  if (captioned.has(type)) takeCaption(element, inside)
  return grouping.has(type) && node.text !== undefined ? new StructureElement('P', element) : element
}

function entriesOf(node: LayoutNode, type: string): string {
  if (type === 'L') return listNumbering(node)
  const shown = node.alternative ?? (type === 'Figure' ? addressOf(node) : undefined)
  return shown ? ` /Alt ${pdfText(shown)}` : ''
}

/** How items are labelled (ISO 32000-1, 14.8.5.5); there is no name for numbering by the Persian alphabet. */
function listNumbering({ ol, type, listType = type }: LayoutNode): string {
  if (listType === 'none') return ''
  const unordered = listType === 'circle' ? 'Circle' : listType === 'square' ? 'Square' : 'Disc'
  const ordered = listType === 'alefba' ? 'LowerAlpha' : 'Decimal'
  return ` /A << /O /List /ListNumbering /${ol ? ordered : unordered} >>`
}

function takeCaption(element: StructureElement, parent: StructureElement): void {
  const caption = parent.kids.at(-2)
  if (!(caption instanceof StructureElement) || caption.type !== 'Caption') return
  parent.kids.splice(-2, 1)
  element.kids.push(caption)
}

/** A cell or a list item; an item has a label beside its body. */
function childOf(node: LayoutNode, role: Role, parent: StructureElement): StructureElement {
  const child = new StructureElement(role.type, parent, role.attributes, role.id)
  if (role.type !== 'LI') return child
  node._label = new StructureElement('Lbl', child)
  return new StructureElement('LBody', child)
}

/** The tag of what a node is by itself; undefined for text and for containers without a meaning of their own. */
function ownType(node: LayoutNode, rank: (level: number) => number): string | undefined {
  if (node.structType) return node.structType
  if (node.headlineLevel) return `H${Math.min(6, rank(node.headlineLevel))}`
  if (node.table) return node._isToc ? 'TOC' : 'Table'
  if (node.ul ?? node.ol) return 'L'
  return (node.alternative ?? addressOf(node)) ? 'Figure' : undefined
}

function isPicture({ svg, image }: LayoutNode): boolean {
  return svg !== undefined || image !== undefined
}

/** Where a picture leads, which is all a listener learns of one without an alternative. */
function addressOf(node: LayoutNode): string | undefined {
  return isPicture(node) ? (node.link ?? node.linkToDestination) : undefined
}

/** Cells, list items and entries of a contents hold their text directly. */
function isParagraph(node: LayoutNode, parent: StructureElement): boolean {
  return node.text !== undefined && !node._role && parent.type !== 'TOCI'
}

/** Tags of a list's items; a list among them stays a list. */
export function giveItemRoles(items: readonly LayoutNode[]): void {
  for (const item of items) {
    if (!item.ul && !item.ol) item._role = { type: 'LI' }
  }
}
