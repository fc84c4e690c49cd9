import { readingChoices } from '../../../shared/api/tableReading.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'

export const readingUsage = '[--read [FILE.csv:]NAME=CHOICE …]'

/**
 * How a bundle's tables are to be read where their cells can be read in two ways, by file; under '' for all others.
 * @param answers «drill.csv:dateOrder=dayFirst», or without the file
 * @throws Problem 'reading-answer-unknown'
 */
export function readReadings(answers: readonly string[]): Record<string, ReadingChoices> {
  const found: Record<string, ReadingChoices> = {}
  for (const answer of answers) {
    const [, file = '', name = '', choice = ''] = /^(?:(.+):)?([^:=]+)=([^=]+)$/.exec(answer) ?? []
    const read = readingChoices.safeParse({ [name]: choice })
    if (!read.success) throw new Problem('reading-answer-unknown', { answer, known: known() })
    found[file] = { ...found[file], ...read.data }
  }
  return found
}

function known(): string[] {
  return Object.entries(readingChoices.shape).map(([name, choices]) => {
    const one = choices.unwrap()
    return `${name}=${'options' in one ? one.options.join('|') : 'CODE'}`
  })
}

/** The options that answer what the problem asks; undefined for one that asks nothing. */
export function readingAdvice({ params, place: { file } }: PlainProblem): string | undefined {
  const { answers, labels } = params
  if (file === undefined || !Array.isArray(answers) || !Array.isArray(labels)) return undefined
  const options = answers.map((answer, i) => `  --read ${file}:${answer}    ${stripIsolates(String(labels[i] ?? ''))}`)
  return `پاسخ را به همین فرمان بیفزایید؛ برای همهٔ این پرونده است:\n${options.join('\n')}`
}
