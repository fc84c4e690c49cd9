import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'
import { name, number, numbers, type Resolve, resolveIn, text } from './pdfObjects.ts'

/** Places figures in the structure tree of our own document (ISO 32000-1, 14.7). */
export class Structure {
  readonly #pdf: PDF
  readonly #resolve: Resolve
  readonly #root: PdfDict
  readonly #document: { ref: PdfRef; kids: PdfArray }
  readonly #parents: PdfArray
  #next: number

  private constructor(pdf: PDF, root: PdfDict, document: { ref: PdfRef; kids: PdfArray }, parents: PdfArray) {
    this.#pdf = pdf
    this.#resolve = resolveIn(pdf)
    this.#root = root
    this.#document = document
    this.#parents = parents
    this.#next = root.getNumber('ParentTreeNextKey', this.#resolve)?.value ?? 0
  }

  /** The tree of a document; undefined of one without tags. */
  static of(pdf: PDF): Structure | undefined {
    const resolve = resolveIn(pdf)
    const root = pdf.context.catalog.getDict().getDict('StructTreeRoot', resolve)
    const parents = root?.getDict('ParentTree', resolve)?.getArray('Nums', resolve)
    const top = root?.get('K')
    const first = top instanceof PdfArray ? top.at(0) : top
    const document = first instanceof PdfRef ? pdf.getObject(first) : undefined
    const kids = document instanceof PdfDict ? document.getArray('K', resolve) : undefined
    if (root === undefined || parents === undefined || kids === undefined || !(first instanceof PdfRef))
      return undefined
    return new Structure(pdf, root, { ref: first, kids }, parents)
  }

  /** How many of the document's own parts begin on one of these pages. */
  partsUpTo(pages: ReadonlySet<PdfObject>): number {
    let last = 0
    for (const [at, kid] of this.#document.kids.toArray().entries()) if (this.#beginsOn(kid, pages, 0)) last = at + 1
    return last
  }

  #beginsOn(kid: PdfObject | undefined, pages: ReadonlySet<PdfObject>, depth: number): boolean {
    const element = kid instanceof PdfRef ? this.#pdf.getObject(kid) : kid
    if (!(element instanceof PdfDict) || depth > 40) return false
    const page = element.get('Pg', this.#resolve)
    if (page !== undefined) return pages.has(page)
    const kids = element.get('K', this.#resolve)
    return this.#beginsOn(kids instanceof PdfArray ? kids.at(0) : kids, pages, depth + 1)
  }

  /** Adds a figure that is all of a page, as the content marked 0 on it. @param at where among the document's parts */
  addFigure(
    page: { ref: PdfRef; dict: PdfDict; width: number; height: number },
    alternative: string,
    at: number,
  ): void {
    const key = this.#next++
    const figure = this.#pdf.register(
      PdfDict.of({
        Type: name('StructElem'),
        S: name('Figure'),
        P: this.#document.ref,
        Pg: page.ref,
        K: number(0),
        Alt: text(alternative),
        A: PdfDict.of({ O: name('Layout'), BBox: numbers([0, 0, page.width, page.height]) }),
      }),
    )
    this.#document.kids.insert(at, figure)
    this.#parents.push(number(key), this.#pdf.register(new PdfArray([figure])))
    this.#root.set('ParentTreeNextKey', number(this.#next))
    page.dict.set('StructParents', number(key))
    page.dict.set('Tabs', name('S'))
  }
}
