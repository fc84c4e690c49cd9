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
  const periodIn = besideWord(words)
  return header => {
    const period = periodIn(header, text => readPeriod(text).ok)
    return period === undefined ? undefined : { period }
  }
}

/** The same of a table of readings by month: «مصرف فروردین ۱۴۰۲», «بها - مهر ۰۲», whose year is asked. */
export function monthHeaderReader(words: readonly string[]): (header: string) => { month: string } | undefined {
  const monthIn = besideWord(words)
  return header => {
    const month = monthIn(header, text => {
      const period = readPeriod(text)
      return /-\d\d$/.test((period.ok ? period.code : period.short) ?? '')
    })
    return month === undefined ? undefined : { month }
  }
}

/** What a header says before or after one of some words, where that is what is looked for. */
function besideWord(words: readonly string[]) {
  const known = words.map(fold)
  return (header: string, isIt: (text: string) => boolean): string | undefined => {
    const text = fold(header.slice(0, longest).replace(marks, ' ').replace(/\s+/g, ' ').trim())
    for (const word of known) {
      const rest = text.startsWith(`${word} `)
        ? text.slice(word.length + 1)
        : text.endsWith(` ${word}`)
          ? text.slice(0, -word.length - 1)
          : undefined
      if (rest !== undefined && isIt(rest)) return rest
    }
    return undefined
  }
}
