import type { PageContent } from '../drawing/pageContent.ts'
import type { EntryLog } from '../drawing/pageEntries.ts'
import { shiftItem } from '../layout/shiftPage.ts'
import type { ContentState, DrawnFace, Painted, Painting } from '../model/painting.ts'
import type { BlockCopy, ItemsCopy } from '../model/placedBlock.ts'
import type { PlainItem } from '../model/plainItem.ts'
import { ItemCopies } from './copyItems.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'

/**
 * Draws the items of placed blocks on one document's pages: as they were last drawn, in this document or another, where
 * the same holds before them, and anew elsewhere.
 */
export class PlacedItemsDrawing {
  private readonly pdfDocument: PersianPdfDocument
  private readonly content: PageContent
  private readonly copies = new WeakMap<BlockCopy, ItemCopies>()

  constructor(pdfDocument: PersianPdfDocument, content: PageContent) {
    this.pdfDocument = pdfDocument
    this.content = content
  }

  /** @param drawItem draws one item anew */
  draw(items: ItemsCopy, drawItem: (item: PlainItem) => void): void {
    const { placed, copy } = items
    // What is drawn on an earlier page is not read again on a later one.
    if (copy.waiting?.shift() !== placed) {
      copy.waiting = undefined
      for (const item of this.copied(items)) drawItem(item)
    } else if (!placed.painting || !this.repeat(placed.painting, items)) {
      placed.painting = this.paint(items, drawItem)
    }
  }

  private paint(items: ItemsCopy, drawItem: (item: PlainItem) => void): Painting | undefined {
    const { content, pdfDocument } = this
    const { x, copy } = items
    const plain = this.copied(items)
    const drawn: { log?: EntryLog; painted?: Painted | undefined } = {}
    const drawAll = () => plain.forEach(drawItem)
    const asked = pdfDocument.facesAskedFor(() => {
      drawn.log = content.entries.logged(copy.elements, () => {
        drawn.painted = content.painted(drawAll)
      })
    })
    const { log, painted } = drawn
    copy.shown = this.copiesOf(copy).shown()
    if (!painted || !log?.isWhole) return undefined
    const faces = Array.from(log.faces, ([textFont, used]): DrawnFace => {
      return { textFont, font: pdfDocument.face(textFont).embedded.id, uses: [...used] }
    })
    return { painted, x, entries: log.entries, faces, asked, shown: copy.shown }
  }

  private repeat({ painted, x, entries, faces, asked, shown }: Painting, items: ItemsCopy): boolean {
    const { content, pdfDocument } = this
    if (x !== items.x || !isSame(painted, content.standing)) return false
    for (const face of asked) pdfDocument.provideFont(...face)
    const isWrittenAlike = faces.every(({ textFont, font, uses }) => {
      const { embedded, encoder } = pdfDocument.face(textFont)
      return embedded.id === font && encoder.holds(uses)
    })
    if (!isWrittenAlike) return false
    content.entries.repeat(entries, items.copy.elements)
    content.repeat(painted)
    items.copy.shown = [...shown]
    return true
  }

  private copied({ placed, copy, x }: ItemsCopy): PlainItem[] {
    const copies = this.copiesOf(copy)
    copies.show(copy.shown)
    const items = placed.items.map(item => copies.copy(item))
    if (x !== 0) for (const item of items) shiftItem(item, x)
    return items
  }

  private copiesOf(copy: BlockCopy): ItemCopies {
    const known = this.copies.get(copy)
    if (known) return known
    const elements = copy.block.elements.map((element, at) => [element, copy.elements[at] ?? element] as const)
    const copies = new ItemCopies(new Map(elements))
    this.copies.set(copy, copies)
    return copies
  }
}

/** Whether the same holds here as before something was painted; numbers of content only where it has some. */
function isSame({ before, after }: Painted, here: ContentState): boolean {
  return (
    before.font === here.font &&
    before.fill === here.fill &&
    before.stroke === here.stroke &&
    before.artifact === here.artifact &&
    (before.marks === here.marks || before.marks === after.marks)
  )
}
