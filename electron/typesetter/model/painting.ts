import type { Rectangle } from '../file/rectangle.ts'
import type { CodeUse } from '../text/codeUse.ts'
import type { FaceName } from '../text/fontBook.ts'
import type { TextFont } from '../text/textFont.ts'
import type { LineSegment, LinkTarget } from './lineSegment.ts'
import type { TaggedContent } from './structureElement.ts'

/** What holds at a place of a page's content, for all that is painted after it. */
export interface ContentState {
  /** Operators that set the font, the colours and the pen, undefined while nobody knows. */
  readonly font: string | undefined
  readonly fill: string | undefined
  readonly stroke: string | undefined
  /** The open run of artifacts, as its operator. */
  readonly artifact: string | undefined
  /** Stretches of marked content that were numbered on the page. */
  readonly marks: number
}

/** Painting operators, and what held before and after them. */
export interface Painted {
  readonly operators: string
  readonly before: ContentState
  readonly after: ContentState
}

/** What drawing enters into the page and the document beside operators; elements are numbered by their block. */
export type PageEntry =
  | { kind: 'mark'; element: number }
  | { kind: 'place'; parent: number; segment: LineSegment; element: number }
  | { kind: 'font'; textFont: TextFont }
  | { kind: 'link'; target: LinkTarget; area: Rectangle; description: string; element: number | undefined }
  | { kind: 'frame'; element: number; area: Rectangle }
  | { kind: 'missing'; characters: readonly number[] }

/**
 * A face that was drawn in: the name of its font in the file, and the codes written with it, in the order of their
 * first time.
 */
export interface DrawnFace {
  textFont: TextFont
  font: string
  uses: readonly CodeUse[]
}

/** How items were drawn, with all that this followed from beside them. */
export interface Painting {
  painted: Painted
  /** Points they were moved to the right. */
  x: number
  entries: readonly PageEntry[]
  faces: readonly DrawnFace[]
  /** Faces that drawing asked the document for. */
  asked: readonly FaceName[]
  /** What is drawn by now, so that its repetitions are artifacts. */
  shown: readonly TaggedContent[]
}
