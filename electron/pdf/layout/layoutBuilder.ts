import { defaultFamily } from '../fonts.ts'
import type { Content, TypesetDefinition } from './definition.ts'
import { PersianDocMeasure } from './docMeasure.ts'
import { MirroredDocumentContext } from './documentContext.ts'
import { presenceOf } from './keepWithNext.ts'
import { fillLine } from './lineBuilder.ts'
import { ListMarkers } from './listMarkers.ts'
import { OutlineLevels } from './outlineLevels.ts'
import { PersianPageElementWriter } from './pageElementWriter.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import {
  normalizePageMargin,
  normalizePageSize,
  StockDocPreprocessor,
  StockLayoutBuilder,
  stockTableLayouts,
  SvgMeasure,
  withTableProcessor,
} from './pdfmakeInternals.ts'
import type { LayoutNode, Page, PageMargins, PageSize, Row } from './pdfmakeTypes.ts'
import { elementOf, giveCellRoles, giveItemRoles } from './structure.ts'
import { MirroredTableProcessor } from './tableProcessor.ts'
import { StructureElement } from './tags.ts'
import type { TextLine } from './textLine.ts'

/** Lets other work in, and throws when the caller has called the whole thing off. */
export type Pause = () => Promise<void>

const defaultMargin = 40

/**
 * Replaces pdfmake's LayoutBuilder: lines are built from paragraphs with a direction, tables and lists stand at the
 * right, headings stay with what follows in one pass, and every line knows its place in the structure tree.
 */
export class PersianLayoutBuilder extends StockLayoutBuilder {
  private readonly pdfDocument: PersianPdfDocument
  private readonly outlines = new OutlineLevels()
  /** Where content now laid out belongs; undefined while it is an artifact. */
  private element: StructureElement | undefined

  constructor(pdfDocument: PersianPdfDocument, definition: TypesetDefinition) {
    const size = normalizePageSize(definition.pageSize, definition.pageOrientation)
    super(size, normalizePageMargin(definition.pageMargins ?? defaultMargin), new SvgMeasure())
    this.pdfDocument = pdfDocument
    this.registerTableLayouts(stockTableLayouts)
    this.registerTableLayouts(definition.tableLayouts ?? {})
  }

  /**
   * Replaces pdfmake's layoutDocument: block after block is measured and set, so that words live no longer than their
   * block; and nothing is ever laid out twice, as its pageBreakBefore does for every forced break.
   */
  async layout(definition: TypesetDefinition, pause: Pause): Promise<Page[]> {
    const { styles = {}, background, header, footer, watermark } = definition
    const defaultStyle = { font: defaultFamily, fontSize: 12, ...definition.defaultStyle }
    this.linearNodeList = { push: () => undefined }
    this.docPreprocessor = new StockDocPreprocessor()
    this.docMeasure = new PersianDocMeasure(this.pdfDocument, styles, defaultStyle, this.svgMeasure, this.tableLayouts)
    const blocks = this.blocksOf(definition.content)
    const context = new MirroredDocumentContext()
    this.writer = new PersianPageElementWriter(context)
    context.addListener('pageAdded', () => this.addBackground(background))
    this.writer.addPage(this.pageSize, null, this.pageMargins)
    for (const index of blocks.keys()) {
      this.processBlock(blocks, index)
      await pause()
    }
    await this.addRepeated(header, headerArea, pause)
    await this.addRepeated(footer, footerArea, pause)
    this.addWatermark(watermark, this.pdfDocument, defaultStyle)
    return context.pages
  }

  /** Top-level blocks; entries that their table of contents puts into the outline are marked before any is laid out. */
  private blocksOf(content: Content): LayoutNode[] {
    const root = this.docPreprocessor.preprocessDocument(Array.isArray(content) ? content : [content])
    for (const { toc } of Object.values(this.docPreprocessor.tocs)) {
      if (!toc.outlines) continue
      for (const { _textNodeRef: entry } of toc._items) entry.outline ??= true
    }
    return root.stack ?? []
  }

  private processBlock(blocks: LayoutNode[], index: number): void {
    const measured = (at: number) => {
      const block = blocks[at]
      if (block && block._minWidth === undefined) blocks[at] = this.docMeasure.measureDocument(block)
      return blocks[at]
    }
    const block = measured(index)
    if (!block) return
    // A heading's own need depends on the headings right below it.
    for (let next = index + 1; blocks[next - 1]?.headlineLevel && blocks[next]?.headlineLevel; next++) measured(next)
    this.element = this.pdfDocument.tree?.root
    this.keepWithNext(blocks, index)
    this.processNode(block)
  }

  /** Replaces the stacking of nodes: each may ask for room before it starts. */
  override processVerticalContainer(node: LayoutNode): void {
    const items = node.stack ?? []
    for (const [index, item] of items.entries()) {
      this.keepWithNext(items, index)
      this.processNode(item)
      for (const position of item.positions) node.positions.push(position)
    }
  }

  /** Starts a new page when too little of this one is left, unless the page is new or the node stands in a cell. */
  private keepWithNext(nodes: readonly LayoutNode[], index: number): void {
    const context = this.writer.context()
    if (this.writer.transactionLevel > 0 || context.snapshots.length > 0) return
    if (nodes[index]?.pageBreak === 'before') return
    const isNewPage = context.y <= context.pageMargins.top + 1
    if (!isNewPage && context.availableHeight < presenceOf(nodes, index)) this.writer.moveToNextPage()
  }

  /** Adds the structure element of a node around what pdfmake does with it. */
  override processNode(node: LayoutNode, verticalAlignment?: boolean): void {
    const outer = this.element
    this.element = elementOf(node, outer)
    this.outlines.place(node)
    try {
      super.processNode(node, verticalAlignment)
    } finally {
      this.element = outer
    }
  }

  /** Adds rows and cells to the structure. */
  override processRow(row: Row): object {
    const outer = this.element
    const { tableNode, cells, rowIndex = 0 } = row
    if (tableNode?._isToc) this.element = outer && new StructureElement('TOCI', outer)
    else if (tableNode && !tableNode.structType) {
      this.element = outer && new StructureElement('TR', outer)
      giveCellRoles(cells, rowIndex < (tableNode.table?.headerRows ?? 0))
    }
    const result = super.processRow(row)
    this.element = outer
    return result
  }

  /** Replaces the table processor that pdfmake would make. */
  override processTable(node: LayoutNode): void {
    withTableProcessor(MirroredTableProcessor, () => super.processTable(node))
  }

  /** Replaces lists, which pdfmake indents and marks at the left. */
  override processList(ordered: boolean, node: LayoutNode): void {
    const items = (ordered ? node.ol : node.ul) ?? []
    const indent = node._gapSize?.width ?? 0
    const markers = new ListMarkers(this.writer)
    giveItemRoles(items)
    this.writer.context().addMargin(0, indent)
    markers.listen()
    for (const item of items) {
      markers.next(item)
      this.processNode(item)
      for (const position of item.positions) node.positions.push(position)
    }
    markers.stop()
    this.writer.context().addMargin(0, -indent)
  }

  /** Replaces pdfmake's quadratic line building; the line remembers which element its text belongs to. */
  override buildNextLine(node: LayoutNode): TextLine | null {
    const words = node._inlines ?? []
    const head = node._head ?? 0
    if (head >= words.length) {
      node._inlines = []
      node._head = 0
      return null
    }
    const { line, next } = fillLine(words, head, this.writer.context().availableWidth)
    node._head = next
    line.content = { element: this.element, drawn: false }
    if (line.lastLineInParagraph) line.leader = node._leader
    return line
  }

  override processSVG(node: LayoutNode): void {
    node._content = { element: this.element, drawn: false }
    super.processSVG(node)
  }

  override processImage(node: LayoutNode): void {
    node._content = { element: this.element, drawn: false }
    super.processImage(node)
  }

  /** Content under the page's own is an artifact, also while a block is being laid out. */
  override addBackground(background: unknown): void {
    const outer = this.element
    this.element = undefined
    super.addBackground(background)
    this.element = outer
  }

  private async addRepeated(content: unknown, area: Area, pause: Pause): Promise<void> {
    if (content === undefined || content === null) return
    this.element = undefined
    const { pages } = this.writer.context()
    for (const [index, page] of pages.entries()) {
      const node =
        typeof content === 'function' ? content(index + 1, pages.length, page.pageSize) : structuredClone(content)
      if (!node) continue
      this.writer.context().page = index
      const { x, y, width, height } = area(page.pageSize, page.pageMargins)
      this.writer.beginUnbreakableBlock(width, height)
      this.processNode(this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node)))
      this.writer.commitUnbreakableBlock(x, y)
      await pause()
    }
  }
}

/** A part of every page, in points from its top left corner. */
type Area = (size: PageSize, margins: PageMargins) => { x: number; y: number; width: number; height: number }

const headerArea: Area = ({ width }, { top }) => ({ x: 0, y: 0, width, height: top })
const footerArea: Area = ({ width, height }, { bottom }) => ({ x: 0, y: height - bottom, width, height: bottom })
