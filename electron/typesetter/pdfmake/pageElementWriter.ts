import { placeWords } from '../layout/alignment.ts'
import { splitBlock } from '../layout/tallBlock.ts'
import type { LayoutNode } from '../model/node.ts'
import type { Block } from '../model/page.ts'
import type { TextLine } from '../model/textLine.ts'
import { MirroredDocumentContext } from './documentContext.ts'
import { StockPageElementWriter } from './internals.ts'
import type { StockDocumentContext } from './types.ts'

/** Points worth starting a block on that will not fit on a page anyway. */
const leastPart = 60

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

  /** Replaces the alignment of drawings, likewise. */
  override alignCanvas(node: LayoutNode): void {
    node._alignment = boxAlignment(node._alignment)
    super.alignCanvas(node)
  }

  /** Replaces the placing of blocks kept together: pdfmake drops one that is taller than a page, here it is cut. */
  override addFragment(block: Block, ...placing: boolean[]): boolean {
    const repeated = this.repeatables.reduce((height, { height: own }) => height + own, 0)
    const whole = this.pageHeight() - repeated
    if (placing.length > 0 || block.height <= whole) return super.addFragment(block, ...placing)
    const left = this.context().availableHeight
    const parts = splitBlock(block, left < leastPart ? whole : left, whole)
    return parts.every(part => super.addFragment(part))
  }

  /**
   * Replaces the repetition of table headers: one that would take half of every page stands at the table's start only.
   */
  override pushToRepeatables(header: Block): void {
    super.pushToRepeatables(header.height < this.pageHeight() / 2 ? header : { ...header, items: [], height: 0 })
  }

  /** Points between the margins of a page. */
  private pageHeight(): number {
    const { pageMargins } = this.context()
    return (this.context().getCurrentPage()?.pageSize.height ?? 0) - pageMargins.top - pageMargins.bottom
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
