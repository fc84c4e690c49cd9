import { type TypesetDefinition, typeset } from '../../typesetter/typeset.ts'
import type { Box } from './drawing.ts'
import type { WrittenText } from './writtenText.ts'

/** A text that is set into a box of the page. */
export interface BoxedText {
  box: Box
  text: WrittenText
}

/** Height of a line, and width of an average letter, in the size of its letters. */
const line = 1.5625
const letter = 0.42
/** Letters that fit as they like are no larger, and none are smaller. */
const usual = 11
const smallest = 4
/** Points between a text and the sides of its box. */
const inset = 2

/** Texts as pages of a file, each at the top left of its own and as wide as its box. */
export async function textPages(written: readonly BoxedText[], date: Date): Promise<Uint8Array> {
  const width = Math.max(...written.map(({ box }) => widthOf(box)))
  const definition: TypesetDefinition = {
    content: written.map(({ box, text }, at) => ({
      text: text.text.slice(0, mostLetters({ box, text })),
      fontSize: sizeOf({ box, text }),
      alignment: text.alignment,
      margin: [0, 0, width - widthOf(box), 0],
      ...(at > 0 && { pageBreak: 'before' as const }),
    })),
    // What is cut to twice its box never reaches a second page.
    pageSize: {
      width,
      height: 10 * Math.max(...written.map(({ box, text }) => heightOf(box) + lineHeight({ box, text }))),
    },
    pageMargins: [inset, 0, inset, 0],
    defaultStyle: { lineHeight: 1, color: '#000000' },
  }
  return typeset(definition, { title: '', author: '', date, tagged: false, file: { standards: [] } })
}

/** Points from the top of a text to the end of its first line. */
export function lineHeight(boxed: BoxedText): number {
  return sizeOf(boxed) * line
}

/** A line that would not fit is set smaller, as viewers set it where its size is theirs to choose. */
function sizeOf({ box, text: { text, size, isLine } }: BoxedText): number {
  if (!isLine) return size > 0 ? size : usual
  const fitting = Math.min((widthOf(box) - 2 * inset) / (text.length * letter), heightOf(box) / line)
  return Math.max(smallest, Math.min(size > 0 ? size : usual, fitting))
}

/** Twice what a box has room for: the rest would be outside of it. */
function mostLetters(boxed: BoxedText): number {
  const size = sizeOf(boxed)
  const lines = Math.max(1, heightOf(boxed.box) / (size * line))
  return Math.ceil((2 * lines * Math.max(size, widthOf(boxed.box))) / (size * letter))
}

const widthOf = ([left, , right]: Box): number => Math.max(right - left, 3 * inset)
const heightOf = ([, bottom, , top]: Box): number => top - bottom
