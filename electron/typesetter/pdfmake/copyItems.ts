import type { PlainItem } from '../model/plainItem.ts'
import type { StructureElement, TaggedContent } from '../model/structureElement.ts'
import type { ElementCopies } from '../tags/copyElements.ts'

/** What pdfmake asks when it moves a cell's content down, which it knows once the row is set. */
interface AlignedCell {
  verticalAlignment?: string
  isCellContentMultiPage?: boolean
  getNodeHeight?: () => number
  getViewHeight?: () => number
}

/** Copies items that are not drawn yet, for elements that are copies too; what they draw is shared. */
export class ItemCopies {
  private readonly elements: ElementCopies
  private readonly contents = new Map<TaggedContent, TaggedContent>()

  constructor(elements: ElementCopies) {
    this.elements = elements
  }

  copy(item: PlainItem): PlainItem {
    const artifact = item.artifact === undefined ? {} : { artifact: item.artifact }
    switch (item.type) {
      case 'line': {
        const line = item.item.clone()
        line._node = undefined
        line.content = this.content(line.content)
        return { ...artifact, type: 'line', item: line }
      }
      case 'vector':
        return { ...artifact, type: 'vector', item: { ...item.item, ...this.own(item.item._content) } }
      case 'svg':
      case 'image':
        return { ...artifact, type: item.type, item: { ...item.item, ...this.own(item.item._content) } }
      case 'beginVerticalAlignment':
        return { ...artifact, type: item.type, item: settled(item.item) }
      case 'attachment':
      case 'beginClip':
      case 'endClip':
      case 'endVerticalAlignment':
        return { ...artifact, type: item.type, item: { ...item.item } }
    }
  }

  private own(content: TaggedContent | undefined): { _content?: TaggedContent } {
    const copy = this.content(content)
    return copy === undefined ? {} : { _content: copy }
  }

  /** What is drawn by now: the contents, not their copies. */
  shown(): TaggedContent[] {
    return Array.from(this.contents).flatMap(([content, { drawn }]) => (drawn ? [content] : []))
  }

  /** Takes contents for drawn. */
  show(contents: readonly TaggedContent[]): void {
    for (const content of contents) Object.assign(this.content(content) ?? {}, { drawn: true })
  }

  /** Items that share their content go on sharing it. */
  private content(content: TaggedContent | undefined): TaggedContent | undefined {
    if (content === undefined) return undefined
    const known = this.contents.get(content)
    if (known) return known
    const copy = { element: this.element(content.element), drawn: content.drawn }
    this.contents.set(content, copy)
    return copy
  }

  private element(element: StructureElement | undefined): StructureElement | undefined {
    return element && this.elements.get(element)
  }
}

/** The answers in place of the cell that they follow from. */
function settled(cell: AlignedCell): AlignedCell {
  const { verticalAlignment = '', isCellContentMultiPage = false, getNodeHeight, getViewHeight } = cell
  if (isCellContentMultiPage || !getNodeHeight || !getViewHeight) return { verticalAlignment, isCellContentMultiPage }
  const [node, view] = [cell.getNodeHeight?.() ?? 0, cell.getViewHeight?.() ?? 0]
  return { verticalAlignment, isCellContentMultiPage, getNodeHeight: () => node, getViewHeight: () => view }
}
