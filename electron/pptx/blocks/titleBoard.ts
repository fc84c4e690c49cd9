import type { TitleBoard } from '../../../shared/deck.ts'
import { size } from '../design/look.ts'
import { placed } from '../design/units.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook } from './texts.ts'

const emblemSide = 136

/** Whose session it is and its particulars, under the slide's title, which stands large; the emblem above all. */
export function titleBoard({ emblem, of, particulars }: TitleBoard, width: number, context: SlideContext): SlidePart {
  const whose: TextLook = { size: sized(size.of, context), colour: context.colours.ink, bold: true }
  const rest: TextLook = { size: sized(46, context), colour: context.colours.soft, before: 12 }
  const line = particulars.join(' · ')
  return {
    height: heightOf(of, width, whose, context) + heightOf(line, width, rest, context),
    draw: (slide, box) => {
      if (emblem !== undefined) {
        slide.addImage({
          ...placed({ x: box.x + box.width - emblemSide, y: emblemTop, width: emblemSide, height: emblemSide }),
          data: context.emblemPicture(emblem),
          altText: emblem.alternative,
          objectName: context.named('نشان'),
        })
      }
      addTexts(slide, [...paragraphRuns(of, whose, context), ...paragraphRuns(line, rest, context)], box, {
        name: context.named('مشخصات'),
      })
    },
  }
}

/** Over the board's title. */
export const emblemTop = 150
