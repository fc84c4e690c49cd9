import { coordinate } from '../file/coordinate.ts'
import type { Piece } from '../model/lineSegment.ts'
import { type GlyphEncoder, tenth } from '../text/encodeRun.ts'
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
  pieces: readonly Piece[],
  stretch: number,
  x: number,
  baseline: number,
): void {
  const missing: number[] = []
  const marks: Mark[] = []
  content.push('BT')
  for (const piece of inReadingOrder(pieces)) {
    const { textFont, fontSize, color } = piece.style
    const { embedded, encoder } = content.entries.font(textFont)
    const y = baselineOf(piece, baseline)
    content.font(embedded.id, fontSize)
    content.fill(color)
    content.push(`1 0 0 -1 ${coordinate(x + piece.x)} ${coordinate(y)} Tm`)
    content.push(showText(encoder, piece, stretch, x + piece.x, y, marks, missing))
  }
  content.push('ET')
  drawMarks(content, marks)
  if (missing.length > 0) content.entries.missing(missing)
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
  for (let at = 0; at < piece.items.length; at++) {
    const item = piece.items[at]
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
