import type { Particulars } from '../../shared/document.ts'

type Pair = Particulars['pairs'][number]

/** More letters than half a line has. */
const long = 42

/** The lines of a form: two short pairs beside each other, a long one alone. */
export function particularPairs(pairs: readonly Pair[]): Pair[][] {
  const lines: Pair[][] = []
  let open: Pair[] | undefined
  for (const pair of pairs) {
    const isLong = pair.name.length + pair.value.length > long
    if (open === undefined || isLong) lines.push((open = [pair]))
    else open.push(pair)
    if (isLong || open.length === 2) open = undefined
  }
  return lines
}
