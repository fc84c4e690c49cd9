/**
 * The document's logical structure (tags): what each piece of content is, in reading order, beside the order in which
 * it is drawn. Built in memory while pages are laid out and drawn, and written as objects at the end.
 * ISO 32000-1, 14.7 and 14.8; PDF/UA-1.
 */

import { type Kid, StructureElement } from '../model/structureElement.ts'

/** What a structure tree needs of the document it is written into. */
export interface ObjectSink {
  /** Id of a new object. */
  reserve(): number
  write(id: number, body: string): void
}

/** Object ids of the tree's parts. */
interface WrittenTree {
  document: number
  parentTree: number
  nextKey: number
  names: number | undefined
}

/** Elements that mean something even when empty: a table stays regular, a contents keeps its place. */
const keptEmpty = new Set(['Document', 'Table', 'TR', 'TH', 'TD'])

export class StructureTree {
  readonly root = new StructureElement('Document')
  /** For each page (by object id) the elements of its marked content, by number. */
  private readonly pages = new Map<number, StructureElement[]>()
  private readonly annotations: { element: StructureElement; key: number }[] = []
  private nextKey = 0
  private readonly pageKeys = new Map<number, number>()

  /** Number of a new stretch of content of `element` on a page. */
  mark(element: StructureElement, page: number): number {
    let contents = this.pages.get(page)
    if (!contents) {
      contents = []
      this.pages.set(page, contents)
      this.pageKeys.set(page, this.nextKey++)
    }
    const mcid = contents.push(element) - 1
    element.kids.push({ page, mcid })
    return mcid
  }

  /** How many stretches of content a page has so far. */
  marksOn(page: number): number {
    return this.pages.get(page)?.length ?? 0
  }

  /** Key of a page in the parent tree (`StructParents`). */
  pageKey(page: number): number | undefined {
    return this.pageKeys.get(page)
  }

  /** Ties an annotation to its element. @returns its key in the parent tree (`StructParent`) */
  annotate(element: StructureElement, page: number, annotation: number): number {
    const key = this.nextKey++
    element.kids.push({ page, annotation })
    this.annotations.push({ element, key })
    return key
  }

  /** Writes the tree. @returns what the catalog's structure tree root holds, its names only where elements have some */
  write(sink: ObjectSink, rootId: number): WrittenTree {
    const ids = new Map<StructureElement, number>()
    const document = this.writeElement(this.root, rootId, sink, ids)
    const parents: [number, string][] = this.annotations.map(({ element, key }) => [key, reference(ids.get(element))])
    for (const [page, elements] of this.pages) {
      parents.push([
        this.pageKeys.get(page) ?? 0,
        `[${elements.map(element => reference(ids.get(element))).join(' ')}]`,
      ])
    }
    parents.sort(([a], [b]) => a - b)
    const parentTree = sink.reserve()
    sink.write(parentTree, `<< /Nums [${parents.map(([key, value]) => `${key} ${value}`).join('\n')}] >>`)
    return { document, parentTree, nextKey: this.nextKey, names: writeNames(ids, sink) }
  }

  /** Pages with references to later ones are drawn last: content that runs over pages goes back into their order. */
  private inPageOrder(kids: readonly Kid[]): readonly Kid[] {
    if (kids.length < 2) return kids
    const pages = kids.map(kid => this.pageOrder(kid))
    const isOrdered = pages.every((page, index) => page === undefined || page >= (pages[index - 1] ?? 0))
    if (isOrdered || pages.includes(undefined)) return kids
    return kids.toSorted((a, b) => (this.pageOrder(a) ?? 0) - (this.pageOrder(b) ?? 0))
  }

  /** Object ids grow with the pages. */
  private pageOrder(kid: Kid): number | undefined {
    if (!(kid instanceof StructureElement)) return kid.page
    const [first] = kid.kids
    return first && this.pageOrder(first)
  }

  private writeElement(
    element: StructureElement,
    parent: number,
    sink: ObjectSink,
    ids: Map<StructureElement, number>,
  ): number {
    const id = sink.reserve()
    ids.set(element, id)
    let page: number | undefined
    const kids: string[] = []
    for (const kid of this.inPageOrder(element.kids)) {
      if (kid instanceof StructureElement) {
        if (!isEmpty(kid)) kids.push(`${this.writeElement(kid, id, sink, ids)} 0 R`)
      } else if ('annotation' in kid) {
        kids.push(`<< /Type /OBJR /Obj ${kid.annotation} 0 R /Pg ${kid.page} 0 R >>`)
      } else {
        page ??= kid.page
        kids.push(kid.page === page ? String(kid.mcid) : `<< /Type /MCR /Pg ${kid.page} 0 R /MCID ${kid.mcid} >>`)
      }
    }
    const pageEntry = page === undefined ? '' : ` /Pg ${page} 0 R`
    const kidsEntry = kids.length === 0 ? '' : ` /K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`
    sink.write(
      id,
      `<< /Type /StructElem /S /${element.type} /P ${parent} 0 R${pageEntry}${kidsEntry}${element.written()} >>`,
    )
    return id
  }
}

/** Elements by their names, sorted as a tree of names must be. */
function writeNames(ids: ReadonlyMap<StructureElement, number>, sink: ObjectSink): number | undefined {
  const named = [...ids].flatMap(([{ id: name }, id]) => (name === undefined ? [] : [{ name, id }]))
  if (named.length === 0) return undefined
  named.sort((a, b) => (a.name < b.name ? -1 : 1))
  const tree = sink.reserve()
  sink.write(
    tree,
    `<< /Limits [(${named[0]?.name}) (${named.at(-1)?.name})] /Names [${named.map(({ name, id }) => `(${name}) ${id} 0 R`).join('\n')}] >>`,
  )
  const root = sink.reserve()
  sink.write(root, `<< /Kids [${tree} 0 R] >>`)
  return root
}

function isEmpty(element: StructureElement): boolean {
  return !keptEmpty.has(element.type) && element.kids.every(kid => kid instanceof StructureElement && isEmpty(kid))
}

function reference(id: number | undefined): string {
  return id === undefined ? 'null' : `${id} 0 R`
}
