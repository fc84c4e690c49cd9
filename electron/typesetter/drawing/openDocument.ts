import type { PdfPage } from '../file/pdfPage.ts'
import type { Corners, Rectangle } from '../file/rectangle.ts'
import type { ObjectSink, StructureTree } from '../tags/structureTree.ts'
import type { Face, FontBook } from '../text/fontBook.ts'
import type { TextFont } from '../text/textFont.ts'

/** The document as those who draw on its pages know it. */
export interface OpenDocument extends ObjectSink, FontBook {
  /** Undefined in a document without tags. */
  readonly tree: StructureTree | undefined
  /** The page that is drawn on. */
  readonly page: PdfPage
  /** What a face is in this file. */
  face(textFont: TextFont): Face
  addContent(operators: string): void
  /** What pdfkit would write into the page meanwhile. */
  contentWritten(work: () => void): string[]
  /** Parts of a colour from 0 to 1, three or four; null for one that is not known. */
  _normalizeColor(colour: string): number[] | null
  /** Told of characters that were drawn as a box, since no font has them. */
  countMissing(characters: readonly number[]): void
  /** A rectangle of the current page as PDF gives it. */
  inUserSpace(area: Rectangle): Corners
  /** A destination's name in the file. */
  destinationName(id: string): string
}
