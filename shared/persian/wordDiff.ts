import { findFigures } from './figures/findFigures.ts'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond so many pairs of words the middle is told as one change: nobody reads such a difference word by word. */
const mostPairs = 4_000_000

/** A code is one word («S-۱۲۳»); so is a run of letters and half-spaces, each sign, each run of spaces. */
const words = /[\p{L}\p{N}]+(?:[-./:_\\@+=×]+[\p{L}\p{N}]+)+|[\p{L}\p{M}\p{N}\u200C\u200D]+|\s+|./gsu
const references = /(\{\{[^{}]*\}\})/

/** A reference is one word, and so is each figure: halves of a card's number would change places. */
function wordsOf(text: string): string[] {
  return text.split(references).flatMap(piece => {
    if (references.test(piece)) return [piece]
    const found: string[] = []
    let from = 0
    for (const { start, end } of findFigures(piece)) {
      found.push(...(piece.slice(from, start).match(words) ?? []), piece.slice(start, end))
      from = end
    }
    return [...found, ...(piece.slice(from).match(words) ?? [])]
  })
}

/**
 * What was taken out of a text and what was put in, word by word. The parts that are not `added` make up `before`,
 * those that are not `removed` make up `after`; what was removed comes before what took its place.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return merged([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ])
}

/** The longest common run of words, by the usual table of lengths. */
function between(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > mostPairs || a.length === 0 || b.length === 0)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i] ?? '' })
      i++
      j++
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      parts.push({ kind: 'removed', text: a[i++] ?? '' })
    else parts.push({ kind: 'added', text: b[j++] ?? '' })
  }
  return parts
}

/** Neighbours of a kind together; between two unchanged parts all that was removed comes first. */
function merged(parts: readonly DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') whole.push({ kind: 'removed', text: removed })
    if (added !== '') whole.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = whole.at(-1)
      if (last?.kind === 'same') last.text += text
      else whole.push({ kind, text })
    }
  }
  flush()
  return whole
}
