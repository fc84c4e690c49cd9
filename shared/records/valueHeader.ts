import { fold } from '../persian/normalise.ts'
import { readPeriod } from '../quantities/periodWords.ts'

const marks = /[-–—:،|()[\]«»"'*_]/g
/** No pattern is tried on more. */
const longest = 100

/**
 * Reads the period that a column of a wide table of indicators is headed by: «عملکرد ۱۴۰۱», «هدف نیمهٔ نخست ۱۴۰۲»,
 * «۱۴۰۲ - عملکرد». Undefined where it says anything else, or no period.
 * @param words for what stands in the column
 * @returns what a cell of «دوره» would say, as `period`
 */
export function valueHeaderReader(words: readonly string[]): (header: string) => { period: string } | undefined {
  const known = words.map(fold)
  return header => {
    const text = fold(header.slice(0, longest).replace(marks, ' ').replace(/\s+/g, ' ').trim())
    for (const word of known) {
      const period = text.startsWith(`${word} `)
        ? text.slice(word.length + 1)
        : text.endsWith(` ${word}`)
          ? text.slice(0, -word.length - 1)
          : undefined
      if (period !== undefined && readPeriod(period).ok) return { period }
    }
    return undefined
  }
}
