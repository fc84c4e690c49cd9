import type { LineSegment } from '../model/lineSegment.ts'
import { StructureElement } from '../model/structureElement.ts'
import type { SpanStyle } from '../model/word.ts'

/** The elements of one document's links. */
export class LinkElements {
  /** By the element they stand in, and their style there: equal texts elsewhere may have the same one. */
  private readonly known = new Map<StructureElement, Map<SpanStyle | undefined, StructureElement>>()

  /**
   * The element of a segment's content: a link that goes on in the next line stays one, as do an entry of a contents
   * and its page number. One within the document is a reference.
   * @param parent of the text
   */
  of({ pieces, target }: LineSegment, parent: StructureElement): StructureElement {
    const style = pieces[0]?.style
    if (!target || !style) return parent
    const inParent = this.known.get(parent) ?? new Map<SpanStyle | undefined, StructureElement>()
    this.known.set(parent, inParent)
    const link = parent.type === 'TOCI' ? undefined : style
    const known = inParent.get(link)
    if (known) return known
    const isInside = target.link === undefined
    const element = new StructureElement('Link', isInside ? new StructureElement('Reference', parent) : parent)
    inParent.set(link, element)
    return element
  }
}
