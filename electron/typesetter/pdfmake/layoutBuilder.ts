import type { Rectangle } from '../file/rectangle.ts'
import { defaultFamily } from '../fonts/families.ts'
import { presenceOf } from '../layout/keepWithNext.ts'
import { fillLine } from '../layout/lineBuilder.ts'
import { ListMarkers } from '../layout/listMarkers.ts'
import { avoidsLoneLine } from '../layout/loneLines.ts'
import { OutlineLevels } from '../layout/outlineLevels.ts'
import type { Content } from '../model/content.ts'
import type { TypesetDefinition } from '../model/definition.ts'
import type { LayoutNode, Row, TextLines } from '../model/node.ts'
import type { ArtifactKind, Page } from '../model/page.ts'
import type { StructureElement } from '../model/structureElement.ts'
import type { Style } from '../model/style.ts'
import type { TextLine } from '../model/textLine.ts'
import { giveItemRoles } from '../tags/structure.ts'
import { StructureBuilder } from '../tags/structureBuilder.ts'
import { PersianDocMeasure } from './docMeasure.ts'
import { MirroredDocumentContext } from './documentContext.ts'
import {
  normalizePageMargin,
  normalizePageSize,
  StockDocPreprocessor,
  StockLayoutBuilder,
  SvgMeasure,
  stockTableLayouts,
  withTableProcessor,
} from './internals.ts'
import { PersianPageElementWriter } from './pageElementWriter.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import { MirroredTableProcessor } from './tableProcessor.ts'

const defaultMargin = 40

/**
 * Replaces pdfmake's LayoutBuilder: lines are built from paragraphs with a direction, tables and lists stand at the
 * right, headings stay with what follows in one pass, and every line knows its place in the structure tree.
 */
export class PersianLayoutBuilder extends StockLayoutBuilder {
  private readonly pdfDocument: PersianPdfDocument
  private readonly definition: TypesetDefinition
  private readonly outlines = new OutlineLevels()
  private readonly structure = new StructureBuilder()
  /** Where content now laid out belongs; undefined while it is an artifact. */
  private element: StructureElement | undefined
  /** Whether cells or columns stand side by side where content is now laid out. */
  private sideBySide = false

  constructor(pdfDocument: PersianPdfDocument, definition: TypesetDefinition) {
    const size = normalizePageSize(definition.pageSize, definition.pageOrientation)
    super(size, normalizePageMargin(definition.pageMargins ?? defaultMargin), new SvgMeasure())
    this.pdfDocument = pdfDocument
    this.definition = definition
    this.registerTableLayouts(stockTableLayouts)
    this.registerTableLayouts(definition.tableLayouts ?? {})
    this.linearNodeList = { push: () => undefined }
    this.docPreprocessor = new StockDocPreprocessor()
    this.docMeasure = new PersianDocMeasure(
      pdfDocument,
      definition.styles ?? {},
      this.defaultStyle(),
      this.svgMeasure,
      this.tableLayouts,
    )
    this.writer = new PersianPageElementWriter(new MirroredDocumentContext())
  }

  /** The pages laid out so far. */
  get pages(): readonly Page[] {
    return this.writer.context().pages
  }

  /**
   * Lays the document out, but for headers and footers; after each block it gives the pages nothing will be added to.
   * Replaces pdfmake's layoutDocument, which measures all blocks before it sets the first, keeps every word until the
   * last page is drawn, and with pageBreakBefore starts over at every forced break.
   */
  *blocks(): Generator<Page[], void> {
    const context = this.writer.context()
    const waiting = this.preprocessed(this.definition.content).reverse()
    context.addListener('pageAdded', () => this.addBackground(this.definition.background))
    this.writer.addPage(this.pageSize, null, this.pageMargins)
    let given = 0
    for (let block = waiting.pop(); block; block = waiting.pop()) {
      this.processBlock(block, waiting)
      yield context.pages.slice(given, context.page)
      given = Math.max(given, context.page)
    }
    yield context.pages.slice(given)
    this.addWatermark(this.definition.watermark, this.pdfDocument, this.defaultStyle())
  }

  /** Adds header and footer to a page, now that their number is known. */
  addRunningLines(page: Page): void {
    const { header, footer } = this.definition
    const { width, height } = page.pageSize
    const { top, bottom } = page.pageMargins
    this.addRunningLine(page, 'Header', header, { x: 0, y: 0, width, height: top })
    this.addRunningLine(page, 'Footer', footer, { x: 0, y: height - bottom, width, height: bottom })
  }

  private addRunningLine(page: Page, kind: ArtifactKind, content: TypesetDefinition['header'], area: Rectangle): void {
    const { pages } = this
    const index = pages.indexOf(page)
    const isDynamic = typeof content === 'function'
    const node = isDynamic ? content(index + 1, pages.length, page.pageSize) : structuredClone(content)
    if (node === undefined || node === null) return
    this.element = undefined
    const before = page.items.length
    this.writer.context().page = index
    this.writer.beginUnbreakableBlock(area.width, area.height)
    this.processNode(this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node)))
    this.writer.commitUnbreakableBlock(area.x, area.y)
    for (const item of page.items.slice(before)) item.artifact = kind
  }

  private defaultStyle(): Style {
    return { font: defaultFamily, fontSize: 12, ...this.definition.defaultStyle }
  }

  /** Top-level blocks; entries that their table of contents puts into the outline are marked before any is laid out. */
  private preprocessed(content: Content): LayoutNode[] {
    const root = this.docPreprocessor.preprocessDocument(Array.isArray(content) ? content : [content])
    for (const { toc } of Object.values(this.docPreprocessor.tocs)) {
      if (!toc.outlines) continue
      for (const { _textNodeRef: entry } of toc._items) entry.outline ??= true
    }
    // Taken out of the definition, so that a block is let go once it is laid out.
    return root.stack?.splice(0) ?? []
  }

  /** @param waiting the blocks after it, the next one last */
  private processBlock(block: LayoutNode, waiting: readonly LayoutNode[]): void {
    const run = [this.measured(block)]
    // A heading's own need depends on the headings right below it.
    for (let at = waiting.length - 1; run.at(-1)?.headlineLevel; at--) {
      const next = waiting[at]
      if (!next?.headlineLevel && next?.text === undefined) break
      run.push(this.measured(next))
    }
    this.element = this.pdfDocument.tree?.root
    this.keepWithNext(run, 0)
    this.processNode(block)
  }

  private measured(block: LayoutNode): LayoutNode {
    return block._minWidth === undefined ? this.docMeasure.measureDocument(block) : block
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

  /**
   * Starts a new page when too little of this one is left, unless the page is new or the node stands in a cell. The
   * space over the node stays behind.
   */
  private keepWithNext(nodes: readonly LayoutNode[], index: number): void {
    const context = this.writer.context()
    if (this.writer.transactionLevel > 0 || context.snapshots.length > 0) return
    if (nodes[index]?.pageBreak === 'before') return
    const isNewPage = context.y <= context.pageMargins.top + 1
    if (isNewPage || context.availableHeight >= presenceOf(nodes, index, context.availableWidth)) return
    this.writer.moveToNextPage()
    const margin = nodes[index]?._margin
    if (margin) margin[1] = 0
  }

  /** Adds the structure element of a node around what pdfmake does with it. */
  override processNode(node: LayoutNode, verticalAlignment?: boolean): void {
    const outer = this.element
    this.element = this.structure.node(node, outer)
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
    const { sideBySide } = this
    this.element = this.structure.row(row, outer)
    this.sideBySide ||= row.cells.length > 1
    const result = super.processRow(row)
    this.element = outer
    this.sideBySide = sideBySide
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

  /**
   * Replaces pdfmake's quadratic line building. All lines of a text are built at its first, since where a page may end
   * depends on how many there are; each remembers which element its text belongs to.
   */
  override buildNextLine(node: LayoutNode): TextLine | null {
    node._lines ??= this.linesOf(node)
    const { lines, heights } = node._lines
    const index = node._lines.next++
    const line = lines[index]
    if (!line) {
      node._inlines = []
      delete node._lines
      return null
    }
    const context = this.writer.context()
    const isLeft = this.writer.transactionLevel > 0 || this.sideBySide || this.definition.loneLines
    const isNewPage = context.y <= context.pageMargins.top + 1
    if (!isLeft && !isNewPage && avoidsLoneLine(heights, index, context.availableHeight)) this.writer.moveToNextPage()
    return line
  }

  private linesOf(node: LayoutNode): TextLines {
    const words = node._inlines ?? []
    const lines: TextLine[] = []
    for (let head = 0; head < words.length; ) {
      const { line, next } = fillLine(words, head, this.writer.context().availableWidth)
      line.content = { element: this.element, drawn: false }
      if (line.lastLineInParagraph) line.leader = node._leader
      lines.push(line)
      head = next
    }
    return { lines, heights: lines.map(line => line.getHeight()), next: 0 }
  }

  /** Adds the picture's element, which pdfmake knows nothing of; `processImage` and `processCanvas` do the same. */
  override processSVG(node: LayoutNode): void {
    node._content = { element: this.element, drawn: false }
    super.processSVG(node)
  }

  /** Adds the picture's element. */
  override processImage(node: LayoutNode): void {
    node._content = { element: this.element, drawn: false }
    super.processImage(node)
  }

  /** Adds the drawing's element to each of its vectors, if it shows something. */
  override processCanvas(node: LayoutNode): void {
    if (node.alternative) {
      for (const vector of node.canvas ?? []) vector._content = { element: this.element, drawn: false }
    }
    super.processCanvas(node)
  }

  /** Content under the page's own is an artifact, also while a block is being laid out. */
  override addBackground(background: unknown): void {
    const outer = this.element
    const items = this.writer.context().getCurrentPage()?.items ?? []
    const before = items.length
    this.element = undefined
    super.addBackground(background)
    this.element = outer
    for (const item of items.slice(before)) item.artifact = 'Background'
  }
}
