import { findFigures } from './figures/findFigures.ts'

const isolates = { ltr: '\u2066', rtl: '\u2067' } as const
const pop = '\u2069'

/**
 * Codes, figures and expressions in typed prose, isolated as the number formatter isolates its own: bare UAX#9 parts a
 * sign, a percent sign or a unit from its number beside Persian words, swaps the halves of a range or a telephone
 * number, and moves what an address begins or ends with to its other side.
 * @param text typed; isolates that are in it are kept as they are, applying it twice changes nothing
 */
export function isolateFigures(text: string): string {
  let isolated = ''
  let from = 0
  for (const { start, end, direction } of findFigures(text)) {
    isolated += text.slice(from, start) + isolates[direction] + text.slice(start, end) + pop
    from = end
  }
  return from === 0 ? text : isolated + text.slice(from)
}
