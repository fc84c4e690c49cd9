import { StockTableProcessor } from './pdfmakeInternals.ts'
import type {
  PlacedVector,
  Position,
  StockDocumentContext,
  StockPageElementWriter,
  TableWriter,
} from './pdfmakeTypes.ts'

/**
 * Replaces pdfmake's TableProcessor, which draws rules and fills from left to right. Every rule of its geometry is
 * kept; the vectors it hands to its writer are mirrored within the table's width, so cells stay in logical order and a
 * cell's `border` reads [start, top, end, bottom].
 */
export class MirroredTableProcessor extends StockTableProcessor {
  private mirrored: MirroredWriter | undefined

  override beginTable(writer: StockPageElementWriter): void {
    this.mirrored = new MirroredWriter(writer, writer.context().availableWidth)
    super.beginTable(this.mirrored)
  }

  /** The layout builder draws rules between pages itself, with the bare writer. */
  override drawHorizontalLine(line: number, writer: TableWriter, ...rest: unknown[]): void {
    super.drawHorizontalLine(line, this.mirrored ?? writer, ...rest)
  }

  override beginRow(row: number, writer: TableWriter): void {
    super.beginRow(row, this.mirrored ?? writer)
  }

  override endRow(row: number, writer: TableWriter, pageBreaks: unknown[]): void {
    super.endRow(row, this.mirrored ?? writer, pageBreaks)
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

  currentBlockToRepeatable(): object {
    return this.writer.currentBlockToRepeatable()
  }

  pushToRepeatables(repeatable: object): void {
    this.writer.pushToRepeatables(repeatable)
  }

  popFromRepeatables(): void {
    this.writer.popFromRepeatables()
  }
}
