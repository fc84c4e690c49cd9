import type { NodeReference } from './position.ts'
import type { TaggedContent } from './structureElement.ts'
import type { VisualLine } from './visualLine.ts'
import type { Word } from './word.ts'

/** pdfmake's outline entry of a line. */
export interface LineOutline {
  id?: string
  parentId?: string
  text: unknown
  expanded: boolean
}

/**
 * A line of words, in place of pdfmake's Line. Until it is aligned it holds logical words; from then on only what is
 * drawn, in visual order, so that a long document does not keep every word.
 */
export class TextLine {
  x = 0
  y = 0
  words: Word[] = []
  /** Width of the words, trailing spaces included. */
  advance = 0
  leadingCut = 0
  trailingCut = 0
  newLineForced = false
  lastLineInParagraph = false
  visual: VisualLine | undefined = undefined
  /** Points from the margin to the ink, and between the margins. */
  inset = 0
  availableWidth = 0
  /** A list marker places itself. */
  isMarker = false
  content: TaggedContent | undefined = undefined
  leader: 'title' | 'number' | undefined = undefined
  /** Set by pdfmake: link target, reference to the node, outline entry. */
  id: string | undefined = undefined
  _node: NodeReference['_nodeRef'] | undefined = undefined
  _outline: LineOutline | undefined = undefined
  /** pdfmake looks for page references here; ours are in the words' style. */
  readonly inlines: never[] = []
  readonly maxWidth: number
  private height = 0
  private ascent = 0

  constructor(maxWidth: number) {
    this.maxWidth = maxWidth
  }

  addWord(word: Word): void {
    if (this.words.length === 0) this.leadingCut = word.leadingCut
    this.trailingCut = word.trailingCut
    this.words.push(word)
    this.advance += word.width
    this.height = Math.max(this.height, word.style.height)
    this.ascent = Math.max(this.ascent, word.style.ascent)
    if (word.lineEnd) this.newLineForced = true
  }

  getHeight(): number {
    return this.height
  }

  getAscenderHeight(): number {
    return this.ascent
  }

  /** Called when the line has its visual order: drops the words, unless page numbers still have to be filled in. */
  place(x: number, width: number): void {
    this.inset = x
    this.availableWidth = width
    if (!this.words.some(word => word.style.pageReference)) this.words = []
  }

  /** Ink width in points: without the spaces at either end. */
  getWidth(): number {
    return this.visual?.width ?? this.advance - this.leadingCut - this.trailingCut
  }

  /** A copy that can be moved; what it draws is shared. */
  clone(): TextLine {
    return Object.assign(new TextLine(this.maxWidth), this)
  }
}
