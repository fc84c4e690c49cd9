import type { EventEmitter } from 'node:events'
import type { PdfPage, PdfReference } from '../file/pdfPage.ts'
import type { TableLayout } from '../model/content.ts'
import type { LayoutNode, LayoutToc, ListMarker, Row, TextSize } from '../model/node.ts'
import type { Block, Page, PageMargins, PageSize } from '../model/page.ts'
import type { PlacedPicture, PlacedVector } from '../model/plainItem.ts'
import type { Position } from '../model/position.ts'
import type { NamedStyle } from '../model/styleStack.ts'
import type { TextLine } from '../model/textLine.ts'
import type { Word } from '../model/word.ts'
import type { EmbeddedFont } from '../text/embeddedFont.ts'

/** The parts of pdfmake's and pdfkit's internals that this engine extends. They ship without types. */

/** What is in force while a node is measured; our own code knows it as a `StyleStack`. */
export declare class StyleContextStack {
  constructor(styles: object | null, defaultStyle: object)
  styleDictionary: Record<string, NamedStyle>
  defaultStyle: Record<string, unknown>
  /** Names of styles, and nodes. */
  styleOverrides: (string | Record<string, unknown>)[]
  push(style: object | string): void
  clone(): StyleContextStack
  auto<T>(item: unknown, callback: () => T): T
  getProperty(property: string): unknown
  static getStyleProperty(item: object, stack: StyleContextStack, property: string, fallback: unknown): unknown
}

export declare class StockTextInlines {
  constructor(pdfDocument: StockPDFDocument)
  pdfDocument: StockPDFDocument
  sizeOfText(text: string, stack: StyleContextStack): TextSize
}

export declare class StockDocPreprocessor {
  tocs: Record<string, { toc: LayoutToc }>
  preprocessDocument(content: unknown): LayoutNode
  preprocessBlock(content: unknown): LayoutNode
}

export declare class StockDocMeasure {
  constructor(pdfDocument: StockPDFDocument, styles: object, defaultStyle: object, svgMeasure: object, layouts: object)
  pdfDocument: StockPDFDocument
  styleStack: StyleContextStack
  textInlines: {
    buildInlines(text: unknown, stack: StyleContextStack): { items: Word[]; minWidth: number; maxWidth: number }
  }
  measureDocument(node: LayoutNode): LayoutNode
  measureBlock(node: unknown): LayoutNode
  measureNode(node: unknown): LayoutNode
  measureLeaf(node: LayoutNode): LayoutNode
  measureToc(node: LayoutNode): LayoutNode
  buildOrderedMarker(
    item: LayoutNode,
    counter: number,
    stack: StyleContextStack,
    type: string,
    separator: string | string[],
  ): ListMarker
}

export interface Snapshot {
  x: number
  y: number
  page: number
  availableWidth: number
  availableHeight: number
  overflowed?: boolean
  snakingColumns?: boolean
  /** Our own addition: the group's width and the logical start of the current column. */
  mirrored?: { width: number; cursor: number }
}

export declare class StockDocumentContext extends EventEmitter {
  pages: Page[]
  page: number
  x: number
  y: number
  availableWidth: number
  availableHeight: number
  lastColumnWidth: number
  pageMargins: PageMargins
  snapshots: Snapshot[]
  backgroundLength: number[]
  beginColumnGroup(...group: unknown[]): void
  beginColumn(width: number, offset: number, endingCell: LayoutNode | null): void
  calculateBottomMost(snapshot: Snapshot, endingCell: LayoutNode | null): void
  saveContextInEndingCell(endingCell: LayoutNode): void
  markEnding(endingCell: LayoutNode, originalXOffset: number, discountY: number): void
  addMargin(left: number, right?: number): void
  addPage(size: { width: number; height: number }, margins?: PageMargins): Page
  getCurrentPage(): Page | null
}

export declare class StockPageElementWriter extends EventEmitter {
  constructor(context: StockDocumentContext)
  _context: StockDocumentContext
  contextStack: StockDocumentContext[]
  transactionLevel: number
  /** Table headers to be repeated. */
  repeatables: Block[]
  context(): StockDocumentContext
  addFragment(block: Block, ...placing: boolean[]): boolean
  addPage(size: PageSize, orientation: string | null, margins: PageMargins): void
  addLine(line: TextLine, dontUpdateContextPosition?: boolean, index?: number): Position | false
  alignLine(line: TextLine): void
  alignImage(image: LayoutNode): void
  alignCanvas(node: LayoutNode): void
  addVector(vector: PlacedVector, ...rest: unknown[]): Position | undefined
  moveToNextPage(orientation?: string): void
  pushContext(contextOrWidth?: StockDocumentContext | number, height?: number): void
  beginUnbreakableBlock(width?: number, height?: number): void
  commitUnbreakableBlock(x?: number, y?: number): void
  currentBlockToRepeatable(): Block
  pushToRepeatables(repeatable: Block): void
  popFromRepeatables(): void
}

/** What a table processor asks of its writer. */
export type TableWriter = Pick<
  StockPageElementWriter,
  | 'context'
  | 'addVector'
  | 'addListener'
  | 'removeListener'
  | 'transactionLevel'
  | 'beginUnbreakableBlock'
  | 'commitUnbreakableBlock'
  | 'currentBlockToRepeatable'
  | 'pushToRepeatables'
  | 'popFromRepeatables'
>

export declare class StockTableProcessor {
  constructor(tableNode: LayoutNode)
  beginTable(writer: TableWriter): void
  drawHorizontalLine(line: number, writer: TableWriter, ...rest: unknown[]): void
  beginRow(row: number, writer: TableWriter): void
  endRow(row: number, writer: TableWriter, pageBreaks: unknown[]): void
  endTable(writer: TableWriter): void
}

type Dynamic = unknown

export declare class StockLayoutBuilder {
  constructor(pageSize: PageSize, margins: PageMargins, svgMeasure: object)
  pageSize: PageSize
  pageMargins: PageMargins
  svgMeasure: object
  tableLayouts: Record<string, TableLayout>
  linearNodeList: { push(node: LayoutNode): void }
  docPreprocessor: StockDocPreprocessor
  docMeasure: StockDocMeasure
  writer: StockPageElementWriter
  registerTableLayouts(layouts: object): void
  processNode(node: LayoutNode, verticalAlignment?: boolean): void
  processVerticalContainer(node: LayoutNode): void
  processLeaf(node: LayoutNode): void
  processRow(row: Row): object
  processTable(node: LayoutNode): void
  processList(ordered: boolean, node: LayoutNode): void
  processImage(node: LayoutNode): void
  processSVG(node: LayoutNode): void
  processCanvas(node: LayoutNode): void
  buildNextLine(node: LayoutNode): TextLine | null
  addBackground(background: Dynamic): void
  addDynamicRepeatable(
    getter: Dynamic,
    size: (pageSize: PageSize, margins: PageMargins) => object,
    property: string,
  ): void
  addHeadersAndFooters(header: Dynamic, footer: Dynamic): void
  addWatermark(watermark: Dynamic, pdfDocument: StockPDFDocument, defaultStyle: object): void
}

export declare class StockRenderer {
  constructor(pdfDocument: StockPDFDocument)
  renderVector(vector: PlacedVector): void
  renderImage(image: PlacedPicture): void
  renderSVG(svg: PlacedPicture): void
  renderAttachment(attachment: object): void
  renderWatermark(page: Page): void
  beginClip(rect: object): void
  endClip(): void
  beginVerticalAlignment(item: object): void
  endVerticalAlignment(item: object): void
}

export declare class StockTextDecorator {
  constructor(pdfDocument: StockPDFDocument)
  drawBackground(line: DecoratedLine, x: number, y: number): void
  drawDecorations(line: DecoratedLine, x: number, y: number): void
}

/** A line as pdfmake's decorator reads it. */
export interface DecoratedLine {
  inlines: object[]
  getHeight(): number
  getAscenderHeight(): number
}

export interface PdfOutline {
  addItem(title: string, options: { expanded: boolean; top?: number; left?: number }): PdfOutline
}

export declare class StockPDFDocument {
  constructor(
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    localAccessPolicy: (path: string) => boolean,
  )
  page: PdfPage
  outline: PdfOutline
  _root: PdfReference
  _offsets: (number | null)[]
  _offset: number
  _info: PdfReference
  /** Asked how to encrypt each object, by whoever writes one. */
  _security: { getEncryptFn: () => (data: Buffer) => Buffer; end: () => void } | null
  /** Pages not yet ended. */
  _pageBuffer: PdfPage[]
  _write(data: Buffer | string): void
  _finalize(): void
  _addInfo(): void
  info: Record<string, unknown>
  ref(data?: object): PdfReference
  addPage(options: { size: [number, number] }): void
  addContent(content: string): this
  font(source: string): this
  /** By source and by name. */
  _fontFamilies: Record<string, EmbeddedFont | undefined>
  _fontCount: number
  addNamedDestination(name: string, ...target: unknown[]): void
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  getFontFile(family: string, bold: boolean, italics: boolean): string | null
  _normalizeColor(color: string): number[] | null
  appendXML(xml: string, newline?: boolean): void
  save(): void
  restore(): void
  end(): void
}
