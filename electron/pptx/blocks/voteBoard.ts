import type { VoteBoard } from '../../../shared/deck.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { lineHeight, size } from '../design/look.ts'
import type { Box } from '../design/units.ts'
import type { PptxSlide } from '../library.ts'
import { seatMarks, seatShape } from './seats.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook, widthOf } from './texts.ts'

/** Of the width, that the seats take at the left where a vote by name has some. */
const seatsShare = 0.46

/** What became of a vote, large, with its counts; at the left the seats, each by shape and word. */
export function voteBoard(board: VoteBoard, width: number, context: SlideContext): SlidePart {
  const own = board.seats.length > 0 ? width * (1 - seatsShare) - 40 : width
  const looks = looksOf(board, own, context)
  const texts: [string, TextLook][] = [
    [board.question, looks.question],
    [board.verdict, looks.verdict],
    [board.said, looks.said],
    [board.needed, looks.needed],
  ]
  const height = texts.reduce((sum, [text, look]) => sum + heightOf(text, own, look, context), 0)
  const counted = board.counts === null ? 0 : countHeight(context)
  return {
    height: Math.max(height + counted, board.seats.length > 0 ? 460 : 0),
    grows: true,
    draw: (slide, box) => {
      const y = box.y + Math.max(0, (box.height - height - counted) / 2)
      const words = { x: box.x + box.width - own, y, width: own, height }
      const runs = texts.flatMap(([text, look]) => paragraphRuns(text, look, context))
      addTexts(slide, runs, words, { name: context.named('نتیجهٔ رأی‌گیری') })
      addCounts(slide, board, { ...words, y: y + height + countGap, height: counted - countGap }, context)
      addSeats(slide, board, { ...box, width: width * seatsShare }, context)
    },
  }
}

function looksOf(
  { state, verdict }: VoteBoard,
  width: number,
  context: SlideContext,
): Record<string, TextLook> & {
  question: TextLook
  verdict: TextLook
  said: TextLook
  needed: TextLook
} {
  const { ink, soft, accent, ok, bad } = context.colours
  const large: TextLook = {
    size: sized(size.verdict, context),
    colour: { open: accent, carried: ok, notCarried: bad }[state],
    bold: true,
    leading: lineHeight.large,
  }
  const wide = Math.max(1, widthOf(verdict, large, context))
  return {
    question: { size: sized(size.subtitle, context), colour: soft },
    verdict: {
      ...large,
      size: Math.max(sized(size.title, context), Math.min(large.size, (large.size * width * 0.95) / wide)),
    },
    said: { size: sized(size.lead, context), colour: ink, bold: true },
    needed: { size: sized(size.subtitle, context), colour: soft, before: 10 },
  }
}

/** Over the counts. */
const countGap = 32

const countHeight = (context: SlideContext): number =>
  sized(size.count, context) * 1.4 + sized(size.body, context) * 1.5 + countGap

function addCounts(slide: PptxSlide, { counts }: VoteBoard, box: Box, context: SlideContext): void {
  if (counts === null) return
  const each = Math.min(220, box.width / 3)
  const marks = seatMarks(context.colours)
  for (const [at, mark] of (['for', 'against', 'abstained'] as const).entries()) {
    const { colour, word } = marks[mark]
    const number: TextLook = { size: sized(size.count, context), colour, bold: true, leading: lineHeight.large }
    const label: TextLook = { size: sized(size.body, context), colour: context.colours.ink }
    const x = box.x + box.width - each * (at + 1)
    const runs = [
      ...paragraphRuns(toPersianDigits(String(counts[mark])), number, context),
      ...paragraphRuns(word, label, context),
    ]
    addTexts(slide, runs, { ...box, x, width: each - 60 }, { name: context.named('تعداد رأی') })
    const side = 34
    seatShape(
      slide,
      marks[mark],
      { x: x + each - 44, y: box.y - 6, width: side, height: side },
      context.named('نشانهٔ رأی', word),
    )
  }
}

/** Seats in rows from the right, in the order they have. */
function addSeats(slide: PptxSlide, { seats }: VoteBoard, box: Box, context: SlideContext): void {
  if (seats.length === 0) return
  const perRow = Math.ceil(seats.length / Math.ceil(seats.length / 5))
  const rows = Math.ceil(seats.length / perRow)
  const cell = Math.min(box.width / perRow, (box.height - 20) / rows, 170)
  const side = cell * 0.58
  const marks = seatMarks(context.colours)
  const top = box.y + (box.height - rows * cell) / 2
  const left = box.x + (box.width - perRow * cell) / 2
  for (const [at, { seat, mark }] of seats.entries()) {
    const look = marks[mark]
    const x = left + (perRow - 1 - (at % perRow)) * cell
    const y = top + Math.floor(at / perRow) * cell
    const number = toPersianDigits(String(seat))
    const name = context.named('کرسی', `کرسی ${number}: ${look.word}`)
    const written = { colour: look.isFilled ? context.colours.slide : look.colour, size: Math.min(40, side * 0.42) }
    seatShape(slide, look, { x: x + (cell - side) / 2, y, width: side, height: side }, name, {
      runs: paragraphRuns(number, { ...written, bold: true, align: 'center', leading: 1.1 }, context),
    })
    const label: TextLook = {
      size: Math.max(24, Math.min(28, cell * 0.17)),
      colour: context.colours.soft,
      align: 'center',
      leading: 1.3,
    }
    addTexts(
      slide,
      paragraphRuns(look.word, label, context),
      { x, y: y + side, width: cell, height: cell - side },
      {
        name: context.named('رأی کرسی'),
      },
    )
  }
}
