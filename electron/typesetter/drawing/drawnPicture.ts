import type { DrawnText } from '../../../shared/drawing.ts'
import { coordinate } from '../file/coordinate.ts'
import type { TextSetter } from '../layout/textSetter.ts'
import type { SvgNode } from '../model/picture.ts'
import type { StyleStack } from '../model/styleStack.ts'
import { visualLine } from '../model/visualLine.ts'
import { drawPieces } from './lineDrawing.ts'
import type { OpenDocument } from './openDocument.ts'
import { type PageContent } from './pageContent.ts'

/** Paints a drawing in its place on the page. @param x, y of its top left corner, in points from the page's */
export function drawParts(
  content: PageContent,
  pdfDocument: OpenDocument,
  setter: TextSetter,
  { parts, font, scale = 1 }: NonNullable<SvgNode['drawing']>,
  x: number,
  y: number,
): void {
  content.apart(() => {
    const size = scale.toFixed(6).replace(/\.?0+$/, '')
    content.push(`${size} 0 0 ${size} ${coordinate(x)} ${coordinate(y)} cm`)
    for (const part of parts) {
      if (typeof part === 'string') content.push(part)
      else content.apart(() => drawText(content, pdfDocument, setter, part, font))
    }
  })
}

/** The texts of a picture have no styles around them. */
function stackOf(defaultStyle: Record<string, unknown>): StyleStack {
  return { styleDictionary: {}, defaultStyle, styleOverrides: [], auto: (_node, work) => work() }
}

const ends = { left: 0, center: 0.5, right: 1 }

function drawText(
  content: PageContent,
  pdfDocument: OpenDocument,
  setter: TextSetter,
  text: DrawnText,
  font: string,
): void {
  const { fontSize, bold, colour: color, x, y, radians } = text
  const { items } = setter.set(text.text, stackOf({ font, fontSize, bold, color, isolateFigures: true }))
  const { pieces, width } = visualLine(items)
  const left = -ends[text.align] * width
  const textFont = pdfDocument.textFont(font, bold)
  const baseline = baselineOf(text, textFont.ascender / 1000, textFont.lineHeight(1))
  if (radians === 0) {
    drawPieces(content, pieces, 0, x + left, y + baseline)
    return
  }
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map(coordinate)
  content.push(`${cos} ${sin} ${coordinate(-(sin ?? 0))} ${cos} ${coordinate(x)} ${coordinate(y)} cm`)
  drawPieces(content, pieces, 0, left, baseline)
}

/** Persian digits are about 0.6 em high: labels are mostly digits, and half a line's height would set them too high. */
const middleOfDigits = 0.3

/** How far under the point the letters stand. @param ascent, height of a line, in ems */
function baselineOf({ baseline, fontSize }: DrawnText, ascent: number, height: number): number {
  const shares = { alphabetic: 0, top: ascent, middle: middleOfDigits, bottom: ascent - height }
  return shares[baseline] * fontSize
}
