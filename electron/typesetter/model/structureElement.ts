import { coordinate } from '../file/coordinate.ts'
import type { Corners } from '../file/rectangle.ts'

/** A stretch of marked content: the object id of its page and its number there. */
interface MarkedContent {
  page: number
  mcid: number
}

/** An annotation that belongs to an element, by object ids. */
interface AnnotationReference {
  page: number
  annotation: number
}

export type Kid = StructureElement | MarkedContent | AnnotationReference

export class StructureElement {
  readonly type: string
  readonly parent: StructureElement | undefined
  /** Further entries of the element's dictionary, as PDF syntax. */
  readonly entries: string
  /** Name that others refer to it by, in ASCII; unique in the document. */
  readonly id: string | undefined
  readonly kids: Kid[] = []
  private box: Corners | undefined

  constructor(type: string, parent?: StructureElement, entries = '', id?: string) {
    this.type = type
    this.parent = parent
    this.entries = entries
    this.id = id
    parent?.kids.push(this)
  }

  /** Says where on its page a figure stands; one of several parts stands around them all. */
  frame([left, bottom, right, top]: Corners): void {
    const [l, b, r, t] = this.box ?? [left, bottom, right, top]
    this.box = [Math.min(l, left), Math.min(b, bottom), Math.max(r, right), Math.max(t, top)]
  }

  /** The element's own entries, as PDF syntax. */
  written(): string {
    const id = this.id === undefined ? '' : ` /ID (${this.id})`
    const box = this.box && ` /A << /O /Layout /Placement /Block /BBox [${this.box.map(coordinate).join(' ')}] >>`
    return `${id}${this.entries}${box ?? ''}`
  }
}

/** What a drawn item belongs to; `drawn` is shared by its clones, of which only the first is read aloud. */
export interface TaggedContent {
  element: StructureElement | undefined
  drawn: boolean
}

/** The tag a container gives its child. */
export interface Role {
  type: string
  /** Further entries of the element's dictionary, as PDF syntax. */
  attributes?: string
  /** Name that other elements refer to it by; unique in the document. */
  id?: string
}
