import type { RichText, Span } from '../../../document.ts'
import { linesOf } from './textWidth.ts'

/** What a reader sees of it, the codes of its figures too. */
export const plainText = (text: RichText): string =>
  text.map(({ text: own, fact }) => (fact === undefined ? own : `${own} ${fact}`)).join('')

export const richLines = (text: RichText, size: number, width: number): number => linesOf(plainText(text), size, width)

/**
 * A text in two, the first of at most so many lines; it is parted at a space, or within a word that is wider than a
 * line. The second is empty where all of it fits.
 */
export function splitText(text: RichText, lines: number, size: number, width: number): [RichText, RichText] {
  if (richLines(text, size, width) <= lines) return [text, []]
  const ends = breaksOf(text)
  let [from, to] = [0, ends.length - 1]
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if (richLines(cutAt(text, ends[middle] ?? 0)[0], size, width) <= lines) from = middle
    else to = middle - 1
  }
  const at = ends[from] ?? 0
  if (at > 0) return cutAt(text, at)
  return cutAt(text, lettersOf(text, lines, size, width))
}

/** Places after spaces, in letters from the beginning; a figure is never parted. */
function breaksOf(text: RichText): number[] {
  const ends = [0]
  let offset = 0
  for (const span of text) {
    if (span.fact === undefined)
      for (const { index } of span.text.matchAll(/ /g)) if (index > 0 || offset > 0) ends.push(offset + index + 1)
    offset += span.text.length
  }
  return ends
}

/** How many letters of a text without a break fill so many lines; one at least. */
function lettersOf(text: RichText, lines: number, size: number, width: number): number {
  const all = Array.from(text.map(span => span.text).join(''))
  let count = 0
  let taken = ''
  for (const letter of all) {
    if (count > 0 && linesOf(taken + letter, size, width) > lines) break
    taken += letter
    count += letter.length
  }
  return count
}

function cutAt(text: RichText, at: number): [RichText, RichText] {
  const [before, after]: [Span[], Span[]] = [[], []]
  let offset = 0
  for (const span of text) {
    const end = offset + span.text.length
    if (end <= at) before.push(span)
    else if (offset >= at) after.push(span)
    else {
      before.push({ ...span, text: span.text.slice(0, at - offset) })
      after.push({ ...span, text: span.text.slice(at - offset) })
    }
    offset = end
  }
  return [before, after]
}
