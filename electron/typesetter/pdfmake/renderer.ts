import { drawParts } from '../drawing/drawnPicture.ts'
import { drawLeader } from '../drawing/leader.ts'
import { drawPieces } from '../drawing/lineDrawing.ts'
import { segmentsOf, textOf } from '../drawing/lineSegments.ts'
import { PageContent } from '../drawing/pageContent.ts'
import { vectorArea } from '../drawing/vectorArea.ts'
import { drawPlainVector } from '../drawing/vectorDrawing.ts'
import { PageCompression } from '../file/pageCompression.ts'
import type { PdfPage } from '../file/pdfPage.ts'
import { label } from '../file/pdfText.ts'
import { placeWords } from '../layout/alignment.ts'
import { withPageNumbers } from '../layout/pageNumbers.ts'
import { TextSetter } from '../layout/textSetter.ts'
import type { LineSegment, Piece } from '../model/lineSegment.ts'
import type { Page, PageItem } from '../model/page.ts'
import type { PlacedPicture, PlacedVector, StateChange } from '../model/plainItem.ts'
import type { StructureElement, TaggedContent } from '../model/structureElement.ts'
import type { TextLine } from '../model/textLine.ts'
import type { VisualLine } from '../model/visualLine.ts'
import { StockRenderer, StockTextDecorator } from './internals.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import { PlacedItemsDrawing } from './placedItems.ts'
import type { DecoratedLine, PdfOutline } from './types.ts'
import { findBreaks } from './unicodeBreaks.ts'

/** Replaces pdfmake's Renderer, which draws each word by itself, from left to right and without tags. */
export class PersianRenderer extends StockRenderer {
  private readonly pdfDocument: PersianPdfDocument
  private readonly content: PageContent
  private readonly decorator: InstanceType<typeof StockTextDecorator>
  private readonly compression: PageCompression
  /** Of the texts on pictures. */
  private readonly setter: TextSetter
  private readonly started = new Map<Page, PdfPage>()
  private readonly outlines = new Map<string, PdfOutline>()
  private readonly placed: PlacedItemsDrawing

  constructor(pdfDocument: PersianPdfDocument) {
    super(pdfDocument)
    this.pdfDocument = pdfDocument
    this.content = new PageContent(pdfDocument)
    this.placed = new PlacedItemsDrawing(pdfDocument, this.content)
    this.compression = new PageCompression(pdfDocument.streams)
    this.setter = new TextSetter(pdfDocument, findBreaks)
    this.decorator = new StockTextDecorator(pdfDocument)
  }

  /**
   * Starts a page that nothing but header and footer will be added to, in place of renderPages, which keeps all pages
   * laid out until the last. Its content is drawn at once, unless numbers of later pages are still missing in it.
   */
  startPage(page: Page): void {
    const { width, height } = page.pageSize
    this.pdfDocument.addPage({ size: [width, height] })
    this.started.set(page, this.pdfDocument.page)
    let isSettled = true
    for (const { type, item } of page.items) {
      if (type === 'placed') item.placed.targets.forEach(line => this.addTargets(line))
      if (type !== 'line') continue
      this.addTargets(item)
      isSettled &&= item.words.length === 0
    }
    if (isSettled) this.drawItems(page)
  }

  /** Draws what a page still lacks, and ends it. */
  async finishPage(page: Page): Promise<void> {
    const started = this.started.get(page)
    if (!started) throw new Error('a page must be started before it is finished')
    this.started.delete(page)
    this.pdfDocument.page = started
    this.drawItems(page)
    this.content.nameArtifacts('Watermark')
    if (page.watermark) this.content.artifact(() => this.content.foreign(() => super.renderWatermark(page)))
    this.content.endPage()
    await this.compression.end(started)
  }

  /** Ends the pages; the document may be ended then. */
  finish(): Promise<void> {
    return this.compression.finish()
  }

  private drawItems(page: Page): void {
    for (const item of page.items) {
      this.drawItem(item)
    }
    page.items = []
    this.content.endPage()
  }

  private drawItem(item: PageItem, artifact = item.artifact): void {
    this.content.nameArtifacts(artifact)
    switch (item.type) {
      case 'placed':
        return this.placed.draw(item.item, plain => this.drawItem(plain, artifact))
      case 'line':
        return this.renderLine(item.item)
      case 'vector':
        return this.drawVector(item.item)
      case 'svg':
      case 'image':
        return this.drawPicture(item.item)
      case 'attachment':
        return this.content.foreign(() => super.renderAttachment(item.item), true)
      case 'beginClip':
      case 'endClip':
      case 'beginVerticalAlignment':
      case 'endVerticalAlignment':
        this.content.closeArtifact()
        return this.content.foreign(() => this.changeState(item.type, item.item))
    }
  }

  private changeState(type: StateChange, item: object): void {
    if (type === 'beginClip') super.beginClip(item)
    else if (type === 'endClip') super.endClip()
    else if (type === 'beginVerticalAlignment') super.beginVerticalAlignment(item)
    else super.endVerticalAlignment(item)
  }

  /** Adds what leads to a line: its outline entry and its destination. */
  private addTargets(line: TextLine): void {
    this.addOutline(line)
    if (!line.id) return
    this.pdfDocument.addNamedDestination(this.pdfDocument.destinationName(line.id), 'XYZ', 0, line.y, null)
  }

  private renderLine(line: TextLine): void {
    const { x, y, content } = line
    if (line.words.length > 0) {
      // Page numbers are known only now.
      line.x += placeWords(line, withPageNumbers(line.words), line.availableWidth) - line.inset
      line.inset += line.x - x
    }
    const { visual } = line
    if (!visual || visual.pieces.length === 0) return
    const element = content && !content.drawn ? content.element : undefined
    if (content) content.drawn = true
    this.decorate(line, visual.pieces, decorated => this.decorator.drawBackground(decorated, line.x, y))
    this.drawSegments(line, visual, element)
    this.decorate(line, visual.pieces, decorated => this.decorator.drawDecorations(decorated, line.x, y))
    if (line.leader) this.content.artifact(() => drawLeader(this.content, line, visual))
  }

  /**
   * Draws in reading order, which is the order viewers that follow the content stream copy and search in; each link is
   * an element of its own.
   */
  private drawSegments(line: TextLine, visual: VisualLine, element: StructureElement | undefined): void {
    const segments = segmentsOf(visual)
    const places = element && segments.map(segment => this.content.entries.place(segment, element))
    const baseline = line.y + line.getAscenderHeight()
    for (const [at, segment] of segments.entries()) {
      const paint = () => drawPieces(this.content, segment.pieces, visual.stretch, line.x, baseline)
      const place = places?.[at]
      if (place) this.content.tagged(place.element, paint, place.mcid)
      else this.content.artifact(paint)
      this.link(segment, line, visual.rightToLeft, place?.element)
    }
  }

  private link(
    segment: LineSegment,
    line: TextLine,
    rightToLeft: boolean,
    element: StructureElement | undefined,
  ): void {
    const first = segment.pieces[0]
    const last = segment.pieces.at(-1)
    if (!segment.target || !first || !last) return
    const area = { x: line.x + first.x, y: line.y, width: last.x + last.width - first.x, height: line.getHeight() }
    // Only what joins no letter: the code it stands before has an area of its own.
    if (area.width <= 0) return
    const text = first.style.linkTitle ?? textOf(segment, rightToLeft)
    // A number alone tells a listener nothing.
    const description = line.leader === 'number' ? `صفحهٔ ${text}` : text
    this.content.entries.link(segment.target, area, description, element)
  }

  /** Underlines and backgrounds are pdfmake's own, as artifacts. */
  private decorate(line: TextLine, pieces: readonly Piece[], draw: (line: DecoratedLine) => void): void {
    if (!pieces.some(({ style }) => style.decoration ?? style.background)) return
    const inlines = pieces.map(({ style, x, width }) => ({
      ...style,
      font: this.pdfDocument.face(style.textFont).embedded,
      x,
      width,
    }))
    const decorated = { inlines, getHeight: () => line.getHeight(), getAscenderHeight: () => line.getAscenderHeight() }
    this.content.artifact(() => this.content.foreign(() => draw(decorated)))
  }

  private drawVector(vector: PlacedVector): void {
    const { _content: content } = vector
    if (content?.element && !content.drawn) this.content.entries.frame(content.element, vectorArea(vector))
    this.content.content(content, () => {
      if (!drawPlainVector(this.content, vector)) this.content.foreign(() => super.renderVector(vector))
    })
  }

  private drawPicture(picture: PlacedPicture): void {
    // pdfmake would link it without a tag.
    const { link, linkToDestination, ...plain } = picture
    const { x, y, _width: width, _height: height, _content } = plain
    const paint = () => {
      if (picture.drawing) drawParts(this.content, this.pdfDocument, this.setter, picture.drawing, x, y)
      else {
        this.content.foreign(() => {
          this.pdfDocument.save()
          if (picture.svg === undefined) super.renderImage(plain)
          else super.renderSVG(plain)
          this.pdfDocument.restore()
        }, true)
      }
    }
    const shown = figure(_content)
    const area = { x, y, width, height }
    if (shown?.element && !shown.drawn) this.content.entries.frame(shown.element, area)
    this.content.content(shown, paint)
    if (link === undefined && linkToDestination === undefined) return
    const description = picture.alternative ?? link ?? linkToDestination ?? ''
    this.content.entries.link({ link, linkToDestination }, area, description, shown?.element?.parent)
  }

  private addOutline({ _outline: outline, y }: TextLine): void {
    if (!outline) return
    const parent = (outline.parentId && this.outlines.get(outline.parentId)) || this.pdfDocument.outline
    const title = label(plainText(outline.text))
    const entry = parent.addItem(title, { expanded: outline.expanded, top: y, left: this.pdfDocument.page.width })
    if (outline.id) this.outlines.set(outline.id, entry)
  }
}

/** A picture without an alternative only decorates. */
function figure(content: TaggedContent | undefined): TaggedContent | undefined {
  return content?.element?.type === 'Figure' ? content : undefined
}

function plainText(text: unknown): string {
  if (Array.isArray(text)) return text.map(plainText).join('')
  if (typeof text === 'object' && text !== null && 'text' in text) return plainText(text.text)
  return String(text)
}
