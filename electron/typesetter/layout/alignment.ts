import type { TextLine } from '../model/textLine.ts'
import { justify, visualLine } from '../model/visualLine.ts'
import type { Word } from '../model/word.ts'
import { lengthenWords } from './lengthenWords.ts'

/**
 * Puts a line's words into visual order and finds where its ink starts.
 * @param width points between the margins @returns points from the left margin to the line's left end
 */
export function placeWords(line: TextLine, words: readonly Word[], width: number): number {
  const visual = visualLine(words)
  line.visual = visual
  const first = words[0]
  const indent = first && first.leadingCut < 0 ? -first.leadingCut : 0
  const free = width - indent
  const atStart = visual.rightToLeft ? free - visual.width : indent
  if (line.isMarker) return 0
  switch (first?.style.alignment ?? '') {
    case 'left':
      return visual.rightToLeft ? 0 : indent
    case 'center':
      return (width - visual.width) / 2
    case 'justify':
    case 'kashida': {
      if (line.newLineForced || line.lastLineInParagraph) return atStart
      if (first?.style.alignment === 'kashida') lengthenWords(visual, free)
      justify(visual, free)
      return visual.rightToLeft ? free - visual.width : indent
    }
    case 'right':
      return free - visual.width
    default:
      return atStart
  }
}
