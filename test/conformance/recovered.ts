/** How much of what was written a reader of the file gets back. */
export interface Recovered {
  /** Without the punctuation around them, as one searches for them. */
  words: Share
  /** Three Persian words in a row of a line, in order. */
  phrases: Share
  /** Three in a row where one is a number or Latin. */
  mixedPhrases: Share
  /** Numbers with their signs and separators. */
  numbers: Share
  /** Words with the punctuation that touches them. */
  punctuated: Share
  /** What is missing, the first of each. */
  missing: string[]
}

export interface Share {
  found: number
  of: number
}

/** Isolates, embeddings and marks of direction: no reader has to give them back. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

const number = /[−+±$]?[0-9۰-۹]+(?:[.,:/٫٬–-][0-9۰-۹]+)*[%٪]?/g

const listed = 12

/**
 * @param lines what was typeset, a paragraph or a cell each @param read the text a reader made of the file
 * @param company lines on the same pages that are not judged
 */
export function recovered(lines: readonly string[], read: string, company: readonly string[]): Recovered {
  const missing: string[] = []
  const share = (parts: (text: string) => string[]): Share => {
    const left = count(parts(read))
    for (const part of company.flatMap(parts)) take(left, part)
    const written = lines.flatMap(parts)
    const lost = written.filter(part => !take(left, part))
    missing.push(...lost.slice(0, listed))
    return { found: written.length - lost.length, of: written.length }
  }
  return {
    numbers: share(numbersOf),
    words: share(wordsOf),
    phrases: share(text => phrasesOf(text).filter(isPersian)),
    mixedPhrases: share(text => phrasesOf(text).filter(phrase => !isPersian(phrase))),
    punctuated: share(punctuatedOf),
    missing: [...new Set(missing)],
  }
}

/** Adds up shares of several texts. */
export function sum(shares: readonly Share[]): Share {
  return shares.reduce((total, { found, of }) => ({ found: total.found + found, of: total.of + of }), {
    found: 0,
    of: 0,
  })
}

/** In percent; of nothing, everything is found. */
export function percent({ found, of }: Share): number {
  return of === 0 ? 100 : (found / of) * 100
}

function punctuatedOf(text: string): string[] {
  return text
    .replace(controls, '')
    .split(/\s+/)
    .filter(word => word !== '')
}

function wordsOf(text: string): string[] {
  return punctuatedOf(text)
    .map(word => word.replace(punctuation, ''))
    .filter(word => word !== '')
}

const punctuation = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu

function phrasesOf(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(2).map((last, index) => `${words[index]} ${words[index + 1]} ${last}`)
}

function isPersian(phrase: string): boolean {
  return !/[a-z0-9۰-۹]/i.test(phrase)
}

function numbersOf(text: string): string[] {
  return text.replace(controls, '').match(number) ?? []
}

function count(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

/** Each part read answers for one part written. */
function take(counts: Map<string, number>, part: string): boolean {
  const left = counts.get(part) ?? 0
  counts.set(part, left - 1)
  return left > 0
}
