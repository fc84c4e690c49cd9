import type { Rectangle } from '../file/rectangle.ts'
import { defaultFamily } from '../fonts/families.ts'
import { documentDesign } from '../layout/documentDesign.ts'
import { keepTogetherHeight, textPresence } from '../layout/keepWithNext.ts'
import { ListMarkers } from '../layout/listMarkers.ts'
import { avoidsLoneLine } from '../layout/loneLines.ts'
import { textLines } from '../layout/textLines.ts'
import type { TypesetMemory } from '../memory.ts'
import type { TypesetDefinition } from '../model/definition.ts'
import type { LayoutNode, Row } from '../model/node.ts'
import type { Page } from '../model/page.ts'
import type { ArtifactKind } from '../model/plainItem.ts'
import type { Style } from '../model/style.ts'
import type { TextLine } from '../model/textLine.ts'
import { giveItemRoles } from '../tags/structure.ts'
import { BlockQueue } from './blockQueue.ts'
import { PersianDocMeasure } from './docMeasure.ts'
import { MirroredDocumentContext } from './documentContext.ts'
import {
  normalizePageMargin,
  normalizePageSize,
  StockDocPreprocessor,
  SvgMeasure,
  stockTableLayouts,
  withTableProcessor,
} from './internals.ts'
import { PersianPageElementWriter } from './pageElementWriter.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import { RememberedBlocks } from './rememberedBlocks.ts'
import { MirroredTableProcessor } from './tableProcessor.ts'
import { TaggedLayoutBuilder } from './taggedLayoutBuilder.ts'
import { deferred, isDeferred, type TopBlock, topBlocks } from './topBlocks.ts'
import type { StockDocumentContext } from './types.ts'

const defaultMargin = 40

/**
 * Replaces pdfmake's LayoutBuilder: lines are built from paragraphs with a direction, tables and lists stand at the
 * right, headings stay with what follows in one pass.
 */
export class PersianLayoutBuilder extends TaggedLayoutBuilder {
  private readonly pdfDocument: PersianPdfDocument
  private readonly definition: TypesetDefinition
  /** Whether cells or columns stand side by side where content is now laid out. */
  private sideBySide = false
  private readonly remembered: RememberedBlocks | undefined

  /** @param memory of documents set before */
  constructor(pdfDocument: PersianPdfDocument, definition: TypesetDefinition, memory?: TypesetMemory) {
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
    // Each table that another stands in listens to its pages, two listeners deep.
    this.writer.setMaxListeners(0)
    const design = documentDesign(definition, pdfDocument.tree !== undefined)
    if (memory && design !== undefined)
      this.remembered = new RememberedBlocks(memory, design, this.writer, pdfDocument, () => this.numbered)
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
    const queue = new BlockQueue(topBlocks(this.docPreprocessor, this.definition.content))
    const { waiting } = queue
    const next = () => queue.next(context.availableHeight, isNewPage(context))
    context.addListener('pageAdded', () => this.addBackground(this.definition.background))
    this.writer.addPage(this.pageSize, null, this.pageMargins)
    let given = 0
    for (let block = next(); block; block = next()) {
      if (this.remembered) this.remembered.set(block, () => this.processBlock(block, waiting))
      else this.processBlock(block, waiting)
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
    const made =
      typeof content === 'function' ? content(index + 1, pages.length, page.pageSize) : structuredClone(content)
    if (made === undefined || made === null) return
    const line = isDeferred(made) ? deferred(made, this.docPreprocessor) : undefined
    this.asArtifacts(kind, page, () => {
      this.writer.context().page = index
      const set = () => {
        this.writer.beginUnbreakableBlock(area.width, area.height)
        this.processNode(this.measured(line?.node() ?? this.docPreprocessor.preprocessBlock(made)))
        this.writer.commitUnbreakableBlock(area.x, area.y)
      }
      if (line && this.remembered) this.remembered.setRunningLine(line, kind, page, set)
      else set()
    })
  }

  private defaultStyle(): Style {
    return { font: defaultFamily, fontSize: 12, ...this.definition.defaultStyle }
  }

  /** @param waiting the blocks after it, the next one last */
  private processBlock(block: TopBlock, waiting: readonly TopBlock[]): void {
    const node = block.node()
    const run = [this.measured(node)]
    let after = 0
    // A heading's own need depends on the headings right below it, and on the text below these.
    for (let at = waiting.length - 1; run.at(-1)?.headlineLevel; at--) {
      const next = waiting[at]
      const heading = next?.isDeferred === false ? next.node() : undefined
      if (!heading?.headlineLevel) {
        after = next ? this.presence(next) : 0
        break
      }
      run.push(this.measured(heading))
    }
    this.element = this.pdfDocument.tree?.root
    this.keepWithNext(run, 0, after)
    this.processNode(node)
  }

  /** Points that a text needs to stand under a heading; 0 for what is none. */
  private presence(block: TopBlock): number {
    const width = this.writer.context().availableWidth
    const find = () => {
      const node = block.node()
      return node.text === undefined ? 0 : textPresence(this.measured(node), width)
    }
    return this.remembered ? this.remembered.presence(block, width, find) : find()
  }

  private measured(block: LayoutNode): LayoutNode {
    if (block._minWidth !== undefined) return block
    const measure = () => void this.docMeasure.measureDocument(block)
    if (this.remembered) this.remembered.measure(block, measure)
    else measure()
    return block
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
   * @param after points that what follows the nodes needs
   */
  private keepWithNext(nodes: readonly LayoutNode[], index: number, after = 0): void {
    const context = this.writer.context()
    if (this.writer.transactionLevel > 0 || context.snapshots.length > 0) return
    if (nodes[index]?.pageBreak === 'before' || isNewPage(context)) return
    if (context.availableHeight >= keepTogetherHeight(nodes, index, context.availableWidth, after)) return
    this.writer.moveToNextPage()
    const margin = nodes[index]?._margin
    if (margin) margin[1] = 0
  }

  /** Remembers that cells stand side by side. */
  override processRow(row: Row): object {
    const { sideBySide } = this
    this.sideBySide ||= row.cells.length > 1
    const result = super.processRow(row)
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
    for (const [index, item] of items.entries()) {
      this.keepWithNext(items, index)
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
    node._lines ??= textLines(node, this.writer.context().availableWidth, this.element)
    const { lines, heights } = node._lines
    const index = node._lines.next++
    const line = lines[index]
    if (!line) {
      node._inlines = []
      // Deleted, it would turn the node into a slower kind of object.
      node._lines = undefined
      return null
    }
    const context = this.writer.context()
    const isLeft = this.writer.transactionLevel > 0 || this.sideBySide || this.definition.loneLines
    if (isLeft || isNewPage(context)) return line
    if (avoidsLoneLine(heights, index, context.availableHeight)) this.writer.moveToNextPage()
    return line
  }
}

/** Whether nothing stands on the page yet. */
function isNewPage({ y, pageMargins }: StockDocumentContext): boolean {
  return y <= pageMargins.top + 1
}
