import { coordinate } from '../file/coordinate.ts'
import type { Piece } from '../model/visualLine.ts'
import { tenth } from '../text/encodeRun.ts'
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
  for (const piece of pieces.toSorted((a, b) => a.order - b.order)) {
    const { embedded } = piece.style.textFont
    pdfDocument.page.fonts[embedded.id] ??= embedded.ref()
    const y = baselineOf(piece, baseline)
    content.font(embedded.id, piece.style.fontSize)
    content.fill(piece.style.color)
    content.push(`1 0 0 -1 ${coordinate(x + piece.x)} ${coordinate(y)} Tm`)
    content.push(showText(pdfDocument, piece, stretch, x + piece.x, y, marks))
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

/** The piece as one text-showing operator; its marks are collected. */
function showText(
  pdfDocument: OpenDocument,
  piece: Piece,
  stretch: number,
  x: number,
  y: number,
  marks: Mark[],
): string {
  const { textFont, fontSize } = piece.style
  const { encoder, spaceWidth } = textFont
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
    if (missing) pdfDocument.countMissing(missing)
    shown += codes
    for (const path of paths) {
      marks.push({ piece, operators: path.operators, x: x + (advance + path.x) / perPoint, y: y - path.y / perPoint })
    }
    advance += item.width
  }
  return `[<${shown}>] TJ`
}
