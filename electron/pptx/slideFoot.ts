/** What stands at the foot of every slide: its source, its marks and its number. */
import type { Slide } from '../../shared/deck.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import type { SlideContext } from './blocks/slideContext.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook } from './blocks/texts.ts'
import { boardShare, lineHeight, size, slideHeight, slideWidths } from './design/look.ts'
import { type Box, hex, placed } from './design/units.ts'
import type { PptxSlide } from './library.ts'

/** Of the slide, from its foot on. */
export const foot = { height: 48, bottom: 28 }
const numberWidth = 260

/** Writes the source at the right, the number at the left, and beside it what kind of figures stand on the slide. */
export function drawFoot(
  pptx: PptxSlide,
  { body, source, sample, isClosed }: Slide,
  { number, of }: { number: number; of: number },
  ratio: HallLook['ratio'],
  context: SlideContext,
): void {
  const { width, margin } = slideWidths[ratio]
  const isBoard = body.some(({ kind }) => kind === 'titleBoard')
  // Beside the panel of a board, not on it.
  const start = isBoard ? width * boardShare + margin / 2 : margin
  const row: Box = { x: start, y: slideHeight - foot.height - foot.bottom, width: numberWidth, height: foot.height }
  const look: TextLook = { size: size.small, colour: context.colours.soft }
  const marks = [...(isClosed ? ['غیرعلنی'] : []), ...(sample ? ['نمونه'] : [])]
  let left = start + numberWidth
  for (const mark of marks) left += drawMark(pptx, mark, { ...row, x: left }, look, context)
  if (source !== undefined)
    drawSource(pptx, source, { ...row, x: left + 20, width: width - margin - left - 20 }, look, context)
  // A field for it would be printed in Latin digits.
  const text = `اسلاید ${toPersianDigits(String(number))} از ${toPersianDigits(String(of))}`
  addTexts(pptx, paragraphRuns(text, { ...look, align: 'left' }, context), row, {
    name: context.named('شمارهٔ اسلاید'),
    valign: 'middle',
  })
}

/** @returns the width it took */
function drawMark(pptx: PptxSlide, mark: string, box: Box, look: TextLook, context: SlideContext): number {
  const width = mark.length * 15 + 36
  pptx.addText(paragraphRuns(mark, { ...look, align: 'center', leading: 1.2 }, context), {
    ...placed({ ...box, width }),
    shape: 'roundRect',
    rectRadius: 0.06,
    line: { color: hex(context.colours.rule), width: 1.5 },
    margin: 0,
    align: 'center',
    valign: 'middle',
    objectName: context.named('نشانهٔ اسلاید'),
  })
  return width + 16
}

/** Sizes of letters that a long source is tried in. */
const sourceSizes = [size.small, 26, 24, 22, 20, 18, 16]

/** In one line, or in two that reach a little lower. */
function drawSource(pptx: PptxSlide, source: string, box: Box, look: TextLook, context: SlideContext): void {
  const most = foot.height + foot.bottom
  const looks = sourceSizes.map((letters): TextLook => ({ ...look, size: letters, leading: lineHeight.large }))
  const own = looks.find(one => heightOf(source, box.width, one, context) <= most) ?? look
  const height = Math.max(box.height, heightOf(source, box.width, own, context))
  const y = height > box.height ? slideHeight - height - 8 : box.y
  addTexts(
    pptx,
    paragraphRuns(source, own, context),
    { ...box, y, height },
    {
      name: context.named('منبع'),
      valign: 'middle',
    },
  )
}
