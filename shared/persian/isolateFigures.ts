import { type Figure, findFigures } from './figures/findFigures.ts'
import type { Stretch } from './figures/trim.ts'

const isolates = { ltr: '\u2066', rtl: '\u2067' } as const
const pop = '\u2069'

/**
 * Codes, figures and expressions in typed prose, isolated as the number formatter isolates its own: bare UAX#9 parts a
 * sign, a percent sign or a unit from its number beside Persian words, swaps the halves of a range or a telephone
 * number, and moves what an address begins or ends with to its other side.
 * @param text typed; isolates that are in it are kept as they are, applying it twice changes nothing
 */
export function isolateFigures(text: string): string {
  return within(text, { start: 0, end: text.length }, findFigures(text))
}

/** A part of a text with its figures isolated, and the words in those. */
function within(text: string, { start: begin, end: last }: Stretch, figures: readonly Figure[]): string {
  let isolated = ''
  let from = begin
  for (const { start, end, direction, words = [] } of figures) {
    const inner = words.map((one): Figure => ({ ...one, direction: 'rtl' }))
    isolated += text.slice(from, start) + isolates[direction] + within(text, { start, end }, inner) + pop
    from = end
  }
  return isolated + text.slice(from, last)
}
