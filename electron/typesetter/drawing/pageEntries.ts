import type { Rectangle } from '../file/rectangle.ts'
import type { LineSegment, LinkTarget } from '../model/lineSegment.ts'
import type { PageEntry } from '../model/painting.ts'
import type { StructureElement } from '../model/structureElement.ts'
import { LinkElements } from '../tags/linkElements.ts'
import type { CodeUse } from '../text/codeUse.ts'
import type { Face } from '../text/fontBook.ts'
import type { TextFont } from '../text/textFont.ts'
import { addLink } from './links.ts'
import type { OpenDocument } from './openDocument.ts'

/** What was entered while somebody wanted to know. */
export interface EntryLog {
  entries: PageEntry[]
  /** The codes that were written in each face. */
  faces: Map<TextFont, Set<CodeUse>>
  /** Whether all of it belongs to elements that are numbered. */
  isWhole: boolean
}

/**
 * Enters what belongs to drawn content beside its operators: numbers of elements' content, fonts, links, frames of
 * figures, letters that no font has. What is entered for a block can be entered again for its copy.
 */
export class PageEntries {
  private readonly pdfDocument: OpenDocument
  private readonly linkElements = new LinkElements()
  private log: (EntryLog & { numbers: Map<StructureElement, number> }) | undefined

  constructor(pdfDocument: OpenDocument) {
    this.pdfDocument = pdfDocument
  }

  /** Stretches of content that were numbered on the page. */
  get marks(): number {
    const { tree, page } = this.pdfDocument
    return tree?.marksOn(page.dictionary.id) ?? 0
  }

  /** Number for a stretch of `element` that will be painted on this page. */
  mark(element: StructureElement): number {
    this.enter(() => ({ kind: 'mark', element: this.numberOf(element) }))
    return this.number(element)
  }

  /** A segment's own element, and the number of its content. @param parent of the text it stands in */
  place(segment: LineSegment, parent: StructureElement): { element: StructureElement; mcid: number } {
    const element = this.linkElements.of(segment, parent)
    this.enter(() => {
      const around = this.numberOf(parent)
      return { kind: 'place', parent: around, segment, element: this.numberOf(element, true) }
    })
    return { element, mcid: this.number(element) }
  }

  /** Uses a font on the page. */
  font(textFont: TextFont): Face {
    const face = this.pdfDocument.face(textFont)
    if (this.log && !this.log.faces.has(textFont)) {
      const used = new Set<CodeUse>()
      face.encoder.collect(used)
      this.log.faces.set(textFont, used)
      this.log.entries.push({ kind: 'font', textFont })
    }
    this.pdfDocument.page.fonts[face.embedded.id] ??= face.embedded.ref()
    return face
  }

  link(target: LinkTarget, area: Rectangle, description: string, element: StructureElement | undefined): void {
    this.enter(() => ({ kind: 'link', target, area, description, element: element && this.numberOf(element) }))
    addLink(this.pdfDocument, target, area, description, element)
  }

  /** Says where on the page a figure stands. */
  frame(element: StructureElement, area: Rectangle): void {
    this.enter(() => ({ kind: 'frame', element: this.numberOf(element), area }))
    element.frame(this.pdfDocument.inUserSpace(area))
  }

  /** Tells of characters that were drawn as a box. */
  missing(characters: readonly number[]): void {
    this.enter(() => ({ kind: 'missing', characters }))
    this.pdfDocument.countMissing(characters)
  }

  /** What is entered meanwhile. @param elements numbered so; those that are made are added */
  logged(elements: StructureElement[], work: () => void): EntryLog {
    const log = { entries: [], faces: new Map<TextFont, Set<CodeUse>>(), isWhole: true, numbers: numbered(elements) }
    this.log = log
    try {
      work()
    } finally {
      this.log = undefined
      for (const textFont of log.faces.keys()) this.pdfDocument.face(textFont).encoder.collect(undefined)
    }
    for (const [element, number] of log.numbers) elements[number] = element
    return log
  }

  /** Enters the same for other elements, which are numbered alike; those that are made are added. */
  repeat(entries: readonly PageEntry[], elements: StructureElement[]): void {
    for (const entry of entries) this.again(entry, elements)
  }

  private again(entry: PageEntry, elements: StructureElement[]): void {
    switch (entry.kind) {
      case 'mark':
        return void this.number(at(elements, entry.element))
      case 'place': {
        const element = this.linkElements.of(entry.segment, at(elements, entry.parent))
        elements[entry.element] = element
        return void this.number(element)
      }
      case 'font':
        return void this.font(entry.textFont)
      case 'link': {
        const element = entry.element === undefined ? undefined : at(elements, entry.element)
        return this.link(entry.target, entry.area, entry.description, element)
      }
      case 'frame':
        return this.frame(at(elements, entry.element), entry.area)
      case 'missing':
        return this.missing(entry.characters)
    }
  }

  private number(element: StructureElement): number {
    const { tree, page } = this.pdfDocument
    const mcid = tree?.mark(element, page.dictionary.id) ?? 0
    page.dictionary.data.StructParents ??= tree?.pageKey(page.dictionary.id)
    return mcid
  }

  private enter(entry: () => PageEntry): void {
    this.log?.entries.push(entry())
  }

  /** @param isMade whether drawing may have made it */
  private numberOf(element: StructureElement, isMade = false): number {
    const log = this.log
    const known = log?.numbers.get(element)
    if (!log || known !== undefined) return known ?? 0
    if (isMade) log.numbers.set(element, log.numbers.size)
    else log.isWhole = false
    return log.numbers.size - 1
  }
}

function numbered(elements: readonly StructureElement[]): Map<StructureElement, number> {
  return new Map(elements.map((element, number) => [element, number]))
}

/** @throws Error for a number that no element has */
function at(elements: readonly StructureElement[], number: number): StructureElement {
  const element = elements[number]
  if (!element) throw new Error('content is drawn again for an element that its copy does not have')
  return element
}
