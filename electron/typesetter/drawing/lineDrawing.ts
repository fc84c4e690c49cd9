import { coordinate } from '../file/coordinate.ts'
import type { Piece, ShownPiece } from '../model/visualLine.ts'
import { type GlyphEncoder, tenth } from '../text/encodeRun.ts'
import type { Face } from '../text/fontBook.ts'
import type { OpenDocument } from './openDocument.ts'
import { type PageContent } from './pageContent.ts'

/** Superscript rises by three quarters of its own size, subscript sinks by a third: pdfmake's own figures. */
const rise = 0.75
const drop = 0.35

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
): void {
  const marks: Mark[] = []
  content.push('BT')
  for (const piece of pieces.length === 1 ? pieces : pieces.toSorted((a, b) => a.order - b.order)) {
    const face = pdfDocument.face(piece.style.textFont)
    const { embedded } = face
    pdfDocument.page.fonts[embedded.id] ??= embedded.ref()
    const left = x + piece.x
    const y = baselineOf(piece, baseline)
    content.font(embedded.id, piece.style.fontSize)
    content.fill(piece.style.color)
    content.push(`1 0 0 -1 ${coordinate(left)} ${coordinate(y)} Tm`)
    const shown = showPiece(piece, stretch, face)
    content.push(shown.operator)
    if (shown.missing.length > 0) pdfDocument.countMissing(shown.missing)
    for (const mark of shown.marks) {
      marks.push({ piece, operators: mark.operators, x: left + mark.x, y: y - mark.y })
    }
  }
  content.push('ET')
  for (const { piece, operators, x: markX, y } of marks) {
    const size = coordinate(piece.style.fontSize)
    content.fill(piece.style.color)
    content.push(`q ${size} 0 0 ${-size} ${coordinate(markX)} ${coordinate(y)} cm ${operators} Q`)
  }
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

/** The piece as it is written in the document, as before where its codes are what they were. */
function showPiece(piece: Piece, stretch: number, { encoder }: Face): ShownPiece {
  const { shown } = piece
  if (shown && shown.stretch === stretch && encoder.has(shown.codes)) return shown
  const written = writePiece(piece, stretch, encoder)
  piece.shown = written
  return written
}

/** The piece as one text-showing operator, and its marks. */
function writePiece({ style, items }: Piece, stretch: number, encoder: GlyphEncoder): ShownPiece {
  const { textFont, fontSize } = style
  const { spaceWidth } = textFont
  const perPoint = 1000 / fontSize
  const extra = stretch * perPoint
  const space = encoder.space() + (extra === 0 ? '' : `>${-tenth(extra)}<`)
  const marks: ShownPiece['marks'][number][] = []
  const lacking: number[] = []
  // Put together at the end: a sum of strings is kept as a tree of them.
  const parts: string[] = []
  let advance = 0
  for (const item of items) {
    if (!item) {
      parts.push(space)
      advance += spaceWidth + extra
      continue
    }
    const { codes, paths, missing } = encoder.word(item)
    if (missing) lacking.push(...missing)
    parts.push(codes)
    for (const path of paths)
      marks.push({ operators: path.operators, x: (advance + path.x) / perPoint, y: path.y / perPoint })
    advance += item.width
  }
  return { codes: encoder.given, stretch, operator: `[<${parts.join('')}>] TJ`, marks, missing: lacking }
}
