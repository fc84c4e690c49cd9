import { squeezeTable } from '../layout/squeezeTable.ts'
import type { LayoutNode, LayoutTable } from '../model/node.ts'
import type { Block } from '../model/page.ts'
import type { PlacedVector } from '../model/plainItem.ts'
import type { Position } from '../model/position.ts'
import { StockTableProcessor } from './internals.ts'
import type { StockDocumentContext, StockPageElementWriter, TableWriter } from './types.ts'

/**
 * Replaces pdfmake's TableProcessor, which draws rules and fills from left to right. Every rule of its geometry is
 * kept; the vectors it hands to its writer are mirrored within the table's width, so cells stay in logical order and a
 * cell's `border` reads [start, top, end, bottom].
 */
export class MirroredTableProcessor extends StockTableProcessor {
  private mirrored: MirroredWriter | undefined
  private readonly node: LayoutNode
  private readonly rowCount: number
  private readonly firstKept: number | undefined
  private readonly keptWithNext: ReadonlySet<number>

  constructor(tableNode: LayoutNode) {
    super(tableNode)
    this.node = tableNode
    const table: LayoutTable = tableNode.table ?? { body: [], widths: [] }
    const { body, headerRows = 0, keepWithHeaderRows = 0, keepLastRows = 0, keepNextRows = [] } = table
    this.rowCount = body.length
    const first = this.rowCount - keepLastRows
    // The rows that stay with the header are one block already.
    this.firstKept = keepLastRows > 1 && first >= headerRows + keepWithHeaderRows ? first : undefined
    // A last row has no next one.
    const end = Math.min(first, this.rowCount - 1)
    this.keptWithNext = new Set(keepNextRows.filter(row => row >= headerRows + keepWithHeaderRows && row < end))
  }

  /** Puts the mirroring writer between: the width it mirrors in is known only here. */
  override beginTable(writer: StockPageElementWriter): void {
    const { availableWidth } = writer.context()
    if (this.node.table?.squeezed === true) squeezeTable(this.node, availableWidth)
    this.mirrored = new MirroredWriter(writer, availableWidth)
    super.beginTable(this.mirrored)
  }

  /** The layout builder draws rules between pages itself, with the bare writer. */
  override drawHorizontalLine(line: number, writer: TableWriter, ...rest: unknown[]): void {
    super.drawHorizontalLine(line, this.mirrored ?? writer, ...rest)
  }

  /**
   * Draws through the mirroring writer; the rows kept with the last one begin one block, as does one kept with its
   * next.
   */
  override beginRow(row: number, writer: TableWriter): void {
    if (row === this.firstKept) writer.beginUnbreakableBlock()
    if (this.keptWithNext.has(row)) writer.beginUnbreakableBlock()
    super.beginRow(row, this.mirrored ?? writer)
  }

  /** Draws through the mirroring writer; the last row ends the block of rows kept together. */
  override endRow(row: number, writer: TableWriter, pageBreaks: unknown[]): void {
    super.endRow(row, this.mirrored ?? writer, pageBreaks)
    if (this.keptWithNext.has(row - 1)) writer.commitUnbreakableBlock()
    if (this.firstKept !== undefined && row === this.rowCount - 1) writer.commitUnbreakableBlock()
  }
}

/** Passes everything on and mirrors vectors within the table. */
class MirroredWriter implements TableWriter {
  private readonly writer: StockPageElementWriter
  private readonly width: number

  constructor(writer: StockPageElementWriter, width: number) {
    this.writer = writer
    this.width = width
  }

  addVector(vector: PlacedVector, ...rest: unknown[]): Position | undefined {
    if (vector.type === 'line') {
      const { x1, x2 } = vector
      vector.x1 = this.width - x2
      vector.x2 = this.width - x1
    } else if (vector.type === 'rect') vector.x = this.width - vector.x - vector.w
    return this.writer.addVector(vector, ...rest)
  }

  get transactionLevel(): number {
    return this.writer.transactionLevel
  }

  context(): StockDocumentContext {
    return this.writer.context()
  }

  addListener(...listener: Parameters<StockPageElementWriter['addListener']>): StockPageElementWriter {
    return this.writer.addListener(...listener)
  }

  removeListener(...listener: Parameters<StockPageElementWriter['removeListener']>): StockPageElementWriter {
    return this.writer.removeListener(...listener)
  }

  beginUnbreakableBlock(): void {
    this.writer.beginUnbreakableBlock()
  }

  commitUnbreakableBlock(): void {
    this.writer.commitUnbreakableBlock()
  }

  currentBlockToRepeatable(): Block {
    return this.writer.currentBlockToRepeatable()
  }

  pushToRepeatables(repeatable: Block): void {
    this.writer.pushToRepeatables(repeatable)
  }

  popFromRepeatables(): void {
    this.writer.popFromRepeatables()
  }
}
