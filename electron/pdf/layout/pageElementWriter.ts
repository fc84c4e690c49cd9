import { placeWords } from './alignment.ts'
import { MirroredDocumentContext } from './documentContext.ts'
import { StockPageElementWriter } from './pdfmakeInternals.ts'
import type { LayoutNode, StockDocumentContext } from './pdfmakeTypes.ts'
import type { TextLine } from './textLine.ts'

/** Replaces pdfmake's PageElementWriter, which aligns left by default and knows no visual order. */
export class PersianPageElementWriter extends StockPageElementWriter {
  /** Replaces alignment: the line is put into visual order, and lines without an alignment stand at the right. */
  override alignLine(line: TextLine): void {
    const width = this.context().availableWidth
    const x = placeWords(line, line.words, width)
    line.x += x
    line.place(x, width)
  }

  /** Replaces the alignment of pictures: at the right unless asked otherwise. */
  override alignImage(image: LayoutNode): void {
    image._alignment = boxAlignment(image._alignment)
    super.alignImage(image)
  }

  override alignCanvas(node: LayoutNode): void {
    node._alignment = boxAlignment(node._alignment)
    super.alignCanvas(node)
  }

  /** Replaces the context of unbreakable blocks, which pdfmake makes itself, by one that mirrors columns too. */
  override pushContext(contextOrWidth?: StockDocumentContext | number, height?: number): void {
    if (typeof contextOrWidth === 'object') {
      super.pushContext(contextOrWidth)
      return
    }
    const context = new MirroredDocumentContext()
    // As in pdfmake, a block is laid out on a page without end and measured afterwards.
    context.addPage(
      { width: contextOrWidth ?? this.context().availableWidth, height: height ?? Number.POSITIVE_INFINITY },
      { left: 0, right: 0, top: 0, bottom: 0 },
    )
    super.pushContext(context)
  }
}

function boxAlignment(alignment: string | undefined): string {
  return alignment === 'left' || alignment === 'center' ? alignment : 'right'
}
