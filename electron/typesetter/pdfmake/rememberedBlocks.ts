import type { TypesetMemory } from '../memory.ts'
import type { LayoutNode } from '../model/node.ts'
import type { Page, PageItem } from '../model/page.ts'
import type { BlockCopy, PlacedBlock, PlacedItems, PlacedPage } from '../model/placedBlock.ts'
import type { ArtifactKind, PlainItem } from '../model/plainItem.ts'
import { StructureElement } from '../model/structureElement.ts'
import { copyElements, elementsUnder } from '../tags/copyElements.ts'
import type { FaceName } from '../text/fontBook.ts'
import { ItemCopies } from './copyItems.ts'
import type { PersianPdfDocument } from './pdfDocument.ts'
import type { TopBlock } from './topBlocks.ts'
import type { StockDocumentContext, StockPageElementWriter } from './types.ts'

/** What stood there before a block was set. */
interface Before {
  page: number
  x: number
  availableWidth: number
  /** Of its page: how many, the first and the last. */
  items: { count: number; first: PageItem | undefined; last: PageItem | undefined }
  /** Under the document's root. */
  elements: { count: number; last: unknown }
  numbered: number
}

/**
 * Sets top-level blocks again as they were set before, in this document or another: where a block of the same likeness
 * began at the same height of a page of the same document design, it ends at the same one, with the same lines between.
 */
export class RememberedBlocks {
  private readonly memory: Pick<TypesetMemory, 'blocks' | 'presences'>
  private readonly design: string
  private readonly writer: StockPageElementWriter
  private readonly pdfDocument: PersianPdfDocument
  private readonly numbered: () => number
  private readonly faces = new WeakMap<LayoutNode, readonly FaceName[]>()

  /**
   * @param design all that blocks look like by, beside themselves
   * @param numbered how much was numbered through the document: a block in which something was depends on those before
   *   it
   */
  constructor(
    memory: Pick<TypesetMemory, 'blocks' | 'presences'>,
    design: string,
    writer: StockPageElementWriter,
    pdfDocument: PersianPdfDocument,
    numbered: () => number,
  ) {
    this.memory = memory
    this.design = design
    this.writer = writer
    this.pdfDocument = pdfDocument
    this.numbered = numbered
  }

  /** Measures a block, and keeps in mind the faces it asks for. */
  measure(node: LayoutNode, measure: () => void): void {
    this.faces.set(node, this.pdfDocument.facesAskedFor(measure))
  }

  /** @param set sets the block anew */
  set(block: TopBlock, set: () => void): void {
    this.setKnown(this.key(block), block, set)
  }

  /** A running line has its place on every page. @param set sets it anew */
  setRunningLine(line: TopBlock, kind: ArtifactKind, { pageSize: { width, height } }: Page, set: () => void): void {
    this.setKnown(`${kind} ${width} ${height} ${line.likeness} ${this.design}`, line, set)
  }

  /** Points a text needs to stand under a heading. @param find measures it */
  presence(block: TopBlock, width: number, find: () => number): number {
    if (block.likeness === undefined) return find()
    const { height, faces } = this.memory.presences.get(`${width} ${block.likeness} ${this.design}`, () => {
      const found = find()
      return { height: found, faces: this.faces.get(block.node()) ?? [] }
    })
    this.ask(faces)
    return height
  }

  private setKnown(key: string | undefined, block: TopBlock, set: () => void): void {
    if (key === undefined) return set()
    const known = this.memory.blocks.find(key)
    if (known) return this.setAgain(known)
    const before = this.before()
    set()
    const placed = this.placed(block.node(), before)
    if (!placed) return
    this.memory.blocks.keep(key, placed)
    this.takeBack(placed, before)
    this.put(placed, this.writer.context().pages.slice(before.page))
  }

  private key({ likeness }: TopBlock): string | undefined {
    const context = this.writer.context()
    const page = context.getCurrentPage()
    if (likeness === undefined || !page) return undefined
    // A table would take it for its own.
    const last = this.root?.kids.at(-1)
    if (last instanceof StructureElement && last.type === 'Caption') return undefined
    const { width, height } = page.pageSize
    return `${width} ${height} ${context.x} ${context.y} ${context.availableHeight} ${likeness} ${this.design}`
  }

  private ask(faces: readonly FaceName[]): void {
    for (const face of faces) this.pdfDocument.provideFont(...face)
  }

  private before(): Before {
    const context = this.writer.context()
    const items = context.getCurrentPage()?.items ?? []
    return {
      page: context.page,
      x: context.x,
      availableWidth: context.availableWidth,
      items: { count: items.length, first: items[0], last: items.at(-1) },
      elements: { count: this.root?.kids.length ?? 0, last: this.root?.kids.at(-1) },
      numbered: this.numbered(),
    }
  }

  /** What the block did; undefined where that depends on more than its key, or did more than can be done again. */
  private placed(node: LayoutNode, before: Before): PlacedBlock | undefined {
    const context = this.writer.context()
    const faces = this.faces.get(node)
    const pages = context.pages.slice(before.page, context.page + 1)
    if (!faces || !isBackInPlace(context, before, pages) || this.numbered() !== before.numbered) return undefined
    const kids = this.root?.kids ?? []
    if (kids[before.elements.count - 1] !== before.elements.last) return undefined
    const elements = this.root ? [new StructureElement('Document')] : []
    const own = this.root ? [this.root, ...elementsUnder(kids.slice(before.elements.count))] : []
    if (elements[0]) copyElements(kids.slice(before.elements.count), elements[0], elements)
    const copies = new ItemCopies(new Map(own.map((element, at) => [element, elements[at] ?? element])))
    const copied: PlacedPage[] = []
    for (const [at, page] of pages.entries()) {
      const added = addedItems(page.items, at === 0 ? before.items : nothing)
      if (!added?.under.every(isSettled) || !added.over.every(isSettled)) return undefined
      copied.push({ under: placedItems(added.under, copies), over: placedItems(added.over, copies) })
    }
    const { y, availableHeight } = context
    const weight = weightOf(copied) + elements.length * bytesOf.element
    return { faces, pages: copied, y, availableHeight, elements, weight }
  }

  /** Takes what a block did off the pages again. */
  private takeBack({ pages }: PlacedBlock, before: Before): void {
    pages.forEach(({ under, over }, at) => {
      const items = this.writer.context().pages[before.page + at]?.items
      items?.splice(0, under?.items.length ?? 0)
      items?.splice(at === 0 ? before.items.count : 0, over?.items.length ?? 0)
    })
    this.root?.kids.splice(before.elements.count)
  }

  private setAgain(placed: PlacedBlock): void {
    this.ask(placed.faces)
    const context = this.writer.context()
    const first = context.page
    for (let page = 1; page < placed.pages.length; page++) this.writer.moveToNextPage()
    this.put(placed, context.pages.slice(first))
    context.y = placed.y
    context.availableHeight = placed.availableHeight
  }

  /** @param pages from the one it begins on */
  private put(block: PlacedBlock, pages: readonly Page[]): void {
    const elements = this.root ? [this.root] : []
    if (this.root) copyElements(block.elements[0]?.kids ?? [], this.root, elements)
    const waiting = block.pages.flatMap(({ under, over }) => [under ?? [], over ?? []].flat())
    const copy: BlockCopy = { block, elements, waiting, shown: [] }
    block.pages.forEach(({ under, over }, at) => {
      const items = pages[at]?.items
      if (under) items?.unshift({ type: 'placed', item: { x: 0, placed: under, copy } })
      if (over) items?.push({ type: 'placed', item: { x: 0, placed: over, copy } })
    })
  }

  private get root(): StructureElement | undefined {
    return this.pdfDocument.tree?.root
  }
}

function isBackInPlace(context: StockDocumentContext, before: Before, pages: readonly Page[]): boolean {
  const { x, availableWidth } = context
  const [first] = pages
  return (
    x === before.x &&
    availableWidth === before.availableWidth &&
    pages.every(
      ({ pageSize: { width, height } }) => width === first?.pageSize.width && height === first.pageSize.height,
    )
  )
}

const nothing: Before['items'] = { count: 0, first: undefined, last: undefined }

/** What was added below and above the items of before; undefined where these were moved. */
function addedItems(
  items: readonly PageItem[],
  { count, first, last }: Before['items'],
): { under: readonly PageItem[]; over: readonly PageItem[] } | undefined {
  if (first === undefined) return { under: [], over: items }
  const start = items.indexOf(first)
  const end = start + count
  return items[end - 1] === last ? { under: items.slice(0, start), over: items.slice(end) } : undefined
}

function placedItems(items: readonly PlainItem[], copies: ItemCopies): PlacedItems | undefined {
  if (items.length === 0) return undefined
  const copied = items.map(item => copies.copy(item))
  const lines = copied.flatMap(({ type, item }) => (type === 'line' ? [item] : []))
  return { items: copied, targets: lines.filter(({ id, _outline }) => id !== undefined || _outline !== undefined) }
}

/**
 * Pictures in files are the document's own; a line that keeps its words waits for numbers of pages, a node's own is
 * waited for.
 */
function isSettled(item: PageItem): item is PlainItem {
  if (item.type === 'line') return item.item.words.length === 0 && item.item._node === undefined
  return item.type !== 'image' && item.type !== 'attachment' && item.type !== 'placed'
}

/** Bytes in memory with what drawing adds, measured on documents of 50 and 200 pages: 200 kB a page. */
const bytesOf = { item: 650, piece: 950, word: 40, element: 320 }

function weightOf(pages: readonly PlacedPage[]): number {
  let weight = 0
  for (const placed of pages.flatMap(({ under, over }) => [under ?? [], over ?? []].flat())) {
    weight += placed.items.length * bytesOf.item
    for (const { type, item } of placed.items) {
      if (type !== 'line') continue
      for (const { items } of item.visual?.pieces ?? []) weight += bytesOf.piece + items.length * bytesOf.word
    }
  }
  return weight
}
