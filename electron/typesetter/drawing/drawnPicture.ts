import type { DrawnText } from '../../../shared/drawing.ts'
import type { SvgNode } from '../model/definition.ts'
import { visualLine } from '../model/visualLine.ts'
import { StyleContextStack } from '../pdfmake/internals.ts'
import type { PersianPdfDocument } from '../pdfmake/pdfDocument.ts'
import { PersianTextInlines } from '../pdfmake/textInlines.ts'
import { drawPieces } from './lineDrawing.ts'
import { coordinate, type PageContent } from './pageContent.ts'

/** Paints a drawing in its place on the page. @param x, y of its top left corner, in points from the page's */
export function drawParts(
  content: PageContent,
  pdfDocument: PersianPdfDocument,
  { parts, font }: NonNullable<SvgNode['drawing']>,
  x: number,
  y: number,
): void {
  content.apart(() => {
    content.push(`1 0 0 1 ${coordinate(x)} ${coordinate(y)} cm`)
    for (const part of parts) {
      if (typeof part === 'string') content.push(part)
      else content.apart(() => drawText(content, pdfDocument, part, font))
    }
  })
}

const ends = { left: 0, center: 0.5, right: 1 }

function drawText(content: PageContent, pdfDocument: PersianPdfDocument, text: DrawnText, font: string): void {
  const { fontSize, bold, colour: color, x, y, radians } = text
  const stack = new StyleContextStack({}, { font, fontSize, bold, color, isolateFigures: true })
  const { items } = new PersianTextInlines(pdfDocument).buildInlines(text.text, stack)
  const { pieces, width } = visualLine(items)
  const left = -ends[text.align] * width
  const { embedded } = pdfDocument.textFont(font, bold)
  const baseline = baselineOf(text, embedded.ascender / 1000, embedded.lineHeight(1))
  if (radians === 0) return drawPieces(content, pdfDocument, pieces, 0, x + left, y + baseline)
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map(coordinate)
  content.push(`${cos} ${sin} ${coordinate(-(sin ?? 0))} ${cos} ${coordinate(x)} ${coordinate(y)} cm`)
  drawPieces(content, pdfDocument, pieces, 0, left, baseline)
}

/** Persian digits are about 0.6 em high: labels are mostly digits, and half a line's height would set them too high. */
const middleOfDigits = 0.3

/** How far under the point the letters stand. @param ascent, height of a line, in ems */
function baselineOf({ baseline, fontSize }: DrawnText, ascent: number, height: number): number {
  const shares = { alphabetic: 0, top: ascent, middle: middleOfDigits, bottom: ascent - height }
  return shares[baseline] * fontSize
}
