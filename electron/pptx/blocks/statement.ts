import type { StatementBlock } from '../../../shared/document.ts'
import { size } from '../design/look.ts'
import { hex, placed } from '../design/units.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook } from './texts.ts'

/** The rule at the right, and what is free beside it. */
const rule = { width: 8, gap: 36 }

/** What was said in the chamber, behind a rule, under its speaker's name. */
export function statement({ speaker, text, mark }: StatementBlock, width: number, context: SlideContext): SlidePart {
  const { ink, soft, accent } = context.colours
  const name: TextLook = { size: sized(size.subtitle, context), colour: soft, bold: true }
  const said: TextLook = { size: sized(size.lead, context), colour: ink }
  const head = mark === undefined ? speaker : `${speaker} [${mark}]`
  const inner = width - rule.width - rule.gap
  return {
    height: heightOf(head, inner, name, context) + heightOf(text, inner, said, context) + 16,
    draw: (slide, box) => {
      const right = box.x + box.width
      const words = { ...box, width: box.width - rule.width - rule.gap }
      addTexts(slide, [...paragraphRuns(head, name, context), ...paragraphRuns(text, said, context)], words, {
        name: context.named('اظهارات'),
      })
      slide.addShape('rect', {
        ...placed({ ...box, x: right - rule.width, width: rule.width }),
        fill: { color: hex(accent) },
        objectName: context.named('خط'),
      })
    },
  }
}
