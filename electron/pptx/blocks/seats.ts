import type { SeatMark } from '../../../shared/deck.ts'
import type { HallColours } from '../../../shared/hall/hallColours.ts'
import { type Box, hex, placed } from '../design/units.ts'
import type { PptxSlide, Run } from '../library.ts'

/** How a seat's vote is told: by shape and word, by colour only besides. */
export interface SeatLook {
  shape: 'ellipse' | 'rect' | 'diamond' | 'triangle'
  colour: string
  isFilled: boolean
  isDashed?: true
  word: string
}

export function seatMarks({ ok, bad, middle, accent, ink, soft }: HallColours): Readonly<Record<SeatMark, SeatLook>> {
  return {
    waiting: { shape: 'ellipse', colour: ink, isFilled: false, word: 'در انتظار' },
    voted: { shape: 'ellipse', colour: accent, isFilled: true, word: 'رأی داده' },
    for: { shape: 'ellipse', colour: ok, isFilled: true, word: 'موافق' },
    against: { shape: 'rect', colour: bad, isFilled: true, word: 'مخالف' },
    abstained: { shape: 'diamond', colour: middle, isFilled: false, word: 'ممتنع' },
    recused: { shape: 'triangle', colour: soft, isFilled: false, word: 'ذی‌نفع' },
    absent: { shape: 'ellipse', colour: soft, isFilled: false, isDashed: true, word: 'غایب' },
  }
}

/** @param name as the slide lists it @param text on the shape */
export function seatShape(
  slide: PptxSlide,
  { shape, colour, isFilled, isDashed }: SeatLook,
  box: Box,
  name: string,
  text?: { runs: Run[] },
): void {
  const drawn = {
    ...placed(box),
    shape,
    objectName: name,
    line: { color: hex(colour), width: 3, dashType: isDashed ? ('dash' as const) : ('solid' as const) },
    ...(isFilled && { fill: { color: hex(colour) } }),
  }
  if (text === undefined) slide.addShape(shape, drawn)
  else slide.addText(text.runs, { ...drawn, margin: 0, align: 'center', valign: 'middle', wrap: false })
}
