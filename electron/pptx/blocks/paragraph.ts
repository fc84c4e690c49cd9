import type { Paragraph } from '../../../shared/document.ts'
import { size } from '../design/look.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook } from './texts.ts'

const sizes = { body: size.body, lead: size.lead, note: size.small, caveat: size.small } as const

/** Running text; notes are smaller and paler, a caveat has the colour of what is to be minded. */
export function paragraph({ text, role }: Paragraph, width: number, context: SlideContext): SlidePart {
  const { ink, soft, middle } = context.colours
  const colour = role === 'caveat' ? middle : role === 'note' ? soft : ink
  const look: TextLook = { size: sized(sizes[role], context), colour, bold: role === 'lead' }
  return {
    height: heightOf(text, width, look, context),
    draw: (slide, box) => addTexts(slide, paragraphRuns(text, look, context), box, { name: context.named('متن') }),
  }
}
