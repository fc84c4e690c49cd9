import { coordinate } from '../file/coordinate.ts'
import type { DrawnSegment, LineSegment, Piece } from '../model/lineSegment.ts'
import { type GlyphEncoder, tenth } from '../text/encodeRun.ts'
import type { Face } from '../text/fontBook.ts'
import type { TextFont } from '../text/textFont.ts'
import type { OpenDocument } from './openDocument.ts'
import { type PageContent } from './pageContent.ts'

/** Superscript rises by three quarters of its own size, subscript sinks by a third: pdfmake's own figures. */
const rise = 0.75
const drop = 0.35

/**
 * Paints a segment of a line, as before where it is at the place it had and its letters have the same fonts and codes.
 * @param x left end of the line, in points from the page's left @param baseline points from the page's top
 */
export function drawSegment(
  content: PageContent,
  pdfDocument: OpenDocument,
  segment: LineSegment,
  stretch: number,
  x: number,
  baseline: number,
): void {
  const { pieces, drawn } = segment
  if (drawn?.x === x && drawn.baseline === baseline && drawn.stretch === stretch && fits(drawn, pdfDocument))
    repeat(content, pdfDocument, pieces, drawn)
  else segment.drawn = drawPieces(content, pdfDocument, pieces, stretch, x, baseline)
}

function fits({ faces }: DrawnSegment, pdfDocument: OpenDocument): boolean {
  return faces.every(({ textFont, font, codes }) => {
    const { embedded, encoder } = pdfDocument.face(textFont)
    return embedded.id === font && encoder.has(codes)
  })
}

function repeat(content: PageContent, pdfDocument: OpenDocument, pieces: readonly Piece[], drawn: DrawnSegment): void {
  const { faces, painted, missing } = drawn
  for (const { textFont } of faces) useFont(pdfDocument, textFont)
  begin(content, pdfDocument, pieces)
  content.repeat(painted)
  if (missing.length > 0) pdfDocument.countMissing(missing)
}

/**
 * Paints pieces of a line in reading order. Pages are flipped, so the text matrix flips once more.
 * @param x left end of the line, in points from the page's left @param baseline points from the page's top
 */
export function drawPieces(
  content: PageContent,
  pdfDocument: OpenDocument,
  pieces: readonly Piece[],
  stretch: number,
  x: number,
  baseline: number,
): DrawnSegment {
  const missing: number[] = []
  const faces = new Map<TextFont, string>()
  begin(content, pdfDocument, pieces)
  const painted = content.painted(() => {
    const marks: Mark[] = []
    for (const piece of inReadingOrder(pieces)) {
      const { textFont, fontSize, color } = piece.style
      const { embedded, encoder } = useFont(pdfDocument, textFont)
      faces.set(textFont, embedded.id)
      const y = baselineOf(piece, baseline)
      content.font(embedded.id, fontSize)
      content.fill(color)
      content.push(`1 0 0 -1 ${coordinate(x + piece.x)} ${coordinate(y)} Tm`)
      content.push(showText(encoder, piece, stretch, x + piece.x, y, marks, missing))
    }
    content.push('ET')
    drawMarks(content, marks)
  })
  if (missing.length > 0) pdfDocument.countMissing(missing)
  const codes = Array.from(faces, ([textFont, font]) => {
    const { given } = pdfDocument.face(textFont).encoder
    return { textFont, font, codes: given }
  })
  return { x, baseline, stretch, faces: codes, painted, missing }
}

/** Begins a text in the font and colour of the piece that is read first. */
function begin(content: PageContent, pdfDocument: OpenDocument, pieces: readonly Piece[]): void {
  content.push('BT')
  const [first] = inReadingOrder(pieces)
  if (!first) return
  const { textFont, fontSize, color } = first.style
  content.font(useFont(pdfDocument, textFont).embedded.id, fontSize)
  content.fill(color)
}

function useFont(pdfDocument: OpenDocument, textFont: TextFont): Face {
  const face = pdfDocument.face(textFont)
  pdfDocument.page.fonts[face.embedded.id] ??= face.embedded.ref()
  return face
}

function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length === 1 ? pieces : pieces.toSorted((a, b) => a.order - b.order)
}

/** A glyph drawn as a path beside the text, in the colour of its own piece. */
interface Mark {
  piece: Piece
  operators: string
  x: number
  y: number
}

function baselineOf({ style: { sup, sub, fontSize } }: Piece, baseline: number): number {
  if (sup) return baseline - fontSize * rise
  return sub ? baseline + fontSize * drop : baseline
}

function drawMarks(content: PageContent, marks: readonly Mark[]): void {
  for (const { piece, operators, x, y } of marks) {
    const size = coordinate(piece.style.fontSize)
    content.fill(piece.style.color)
    content.push(`q ${size} 0 0 ${-size} ${coordinate(x)} ${coordinate(y)} cm ${operators} Q`)
  }
}

/** The piece as one text-showing operator; its marks and what no font has are collected. */
function showText(
  encoder: GlyphEncoder,
  piece: Piece,
  stretch: number,
  x: number,
  y: number,
  marks: Mark[],
  lacking: number[],
): string {
  const { textFont, fontSize } = piece.style
  const { spaceWidth } = textFont
  const perPoint = 1000 / fontSize
  const extra = stretch * perPoint
  const space = encoder.space() + (extra === 0 ? '' : `>${-tenth(extra)}<`)
  let shown = ''
  let advance = 0
  for (const item of piece.items) {
    if (!item) {
      shown += space
      advance += spaceWidth + extra
      continue
    }
    const { codes, paths, missing } = encoder.word(item)
    if (missing) lacking.push(...missing)
    shown += codes
    for (const path of paths) {
      marks.push({ piece, operators: path.operators, x: x + (advance + path.x) / perPoint, y: y - path.y / perPoint })
    }
    advance += item.width
  }
  return `[<${shown}>] TJ`
}
