import { canvasFont } from './canvasFont.ts'
import type { ChartLook } from './chartLook.ts'
import type { Box, Pen } from './pen.ts'

/** Makes a point stand out: a square around it, and beside it a box that says it in full, a line a word of `words`. */
export function standOut(
  pen: Pen,
  { x, y }: { x: number; y: number },
  words: readonly string[],
  area: Pick<Box, 'left' | 'right'>,
  look: ChartLook,
): void {
  const side = look.fontSize * 0.6
  pen.save()
  pen.font = canvasFont(look, look.valueSize, 'bold')
  const width = Math.max(...words.map(word => pen.measureText(word).width)) + look.fontSize * 1.2
  const height = look.fontSize * look.valueSize * 1.45 * words.length
  const left = Math.min(Math.max(area.left, x - width / 2), area.right - width)
  const above = y - side - height - look.fontSize / 3
  const top = above < 0 ? y + side + look.fontSize / 3 : above
  pen.strokeStyle = look.inks.strong
  pen.lineWidth = look.strokes
  pen.strokeRect(x - side, y - side, side * 2, side * 2)
  pen.fillStyle = look.inks.strong
  pen.fillRect(left, top, width, height)
  pen.fillStyle = look.inks.paper
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  words.forEach((word, line) => pen.fillText(word, left + width / 2, top + (height * (line + 0.5)) / words.length))
  pen.restore()
}
