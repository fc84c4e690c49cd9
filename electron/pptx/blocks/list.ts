import type { List } from '../../../shared/document.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { size } from '../design/look.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook } from './texts.ts'

interface Line {
  text: List['items'][number]['text']
  look: TextLook
}

/**
 * Items under each other. Numbers are written, as PowerPoint counts in no Persian digits; what is not numbered has
 * PowerPoint's own bullets, so that a line that is added gets one too.
 */
export function list(block: List, width: number, context: SlideContext): SlidePart {
  const lines = linesOf(block, 0, context)
  const height = lines.reduce((sum, { text, look }) => {
    return sum + heightOf(text, width - look.size * (1 + (look.level ?? 0)), look, context)
  }, 0)
  return {
    height,
    draw: (slide, box) => {
      const runs = lines.flatMap(({ text, look }) => paragraphRuns(text, look, context))
      addTexts(slide, runs, box, { name: context.named('فهرست') })
    },
  }
}

function linesOf({ items, ordered, compact }: List, level: number, context: SlideContext): Line[] {
  const letters = sized(level > 0 || compact ? size.subtitle : size.body, context)
  const look: TextLook = {
    size: letters,
    colour: context.colours.ink,
    before: letters * (compact ? 0.15 : 0.35),
    level,
  }
  return items.flatMap(({ text, items: inner }, at): Line[] => [
    ordered
      ? { text: [{ text: `${toPersianDigits(String(at + 1))}. ` }, ...text], look }
      : { text, look: { ...look, bullet: '2022' } },
    ...(inner === undefined ? [] : linesOf(inner, level + 1, context)),
  ])
}
