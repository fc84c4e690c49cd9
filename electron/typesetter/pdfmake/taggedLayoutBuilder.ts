import { OutlineLevels } from '../layout/outlineLevels.ts'
import type { LayoutNode, Row } from '../model/node.ts'
import type { Page } from '../model/page.ts'
import type { ArtifactKind } from '../model/plainItem.ts'
import type { StructureElement } from '../model/structureElement.ts'
import { StructureBuilder } from '../tags/structureBuilder.ts'
import { StockLayoutBuilder } from './internals.ts'

/** pdfmake's LayoutBuilder with a place in the structure tree, and in the outline, for all that it lays out. */
export class TaggedLayoutBuilder extends StockLayoutBuilder {
  private readonly outlines = new OutlineLevels()
  private readonly structure = new StructureBuilder()
  /** Where content now laid out belongs; undefined while it is an artifact. */
  protected element: StructureElement | undefined

  /** How much was numbered through the document so far. */
  protected get numbered(): number {
    return this.structure.numbered + this.outlines.placed
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
    this.element = this.structure.row(row, outer)
    const result = super.processRow(row)
    this.element = outer
    return result
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
    const page = this.writer.context().getCurrentPage() ?? { items: [] }
    this.asArtifacts('Background', page, () => super.addBackground(background))
  }

  /** Names what is laid out meanwhile as no part of the text. */
  protected asArtifacts(kind: ArtifactKind, { items }: Pick<Page, 'items'>, layOut: () => void): void {
    const outer = this.element
    const before = items.length
    this.element = undefined
    layOut()
    this.element = outer
    for (const item of items.slice(before)) item.artifact = kind
  }
}
