import { lineSign } from '../../facts/narrative.ts'
import { fold } from '../../persian/normalise.ts'
import { referenceMark } from '../prose/sentences.ts'

/** Where a sentence stands in the text of a field, so that a stretch of it can be changed there. */
export interface SentenceSource {
  /** The line as it is stored. */
  line: string
  /** Where the line begins in the text. */
  from: number
  /** What stands before the sentence in its line, marks in the place of references. */
  before: string
  /** The sentence as written, marks in the place of references. */
  marked: string
  /** What is printed at each mark. */
  figures: readonly string[]
}

/** A stretch of a sentence as written, and where it begins in the stored text. */
export interface PlacedWords {
  words: string
  /** In the marked sentence. */
  at: number
  /** In the whole text. */
  from: number
}

/**
 * The stretch of a sentence that its folded form has between two places.
 * @returns null where it can't be told for sure
 */
export function placeOf(source: SentenceSource, folded: string, from: number, to: number): PlacedWords | null {
  const wanted = folded.slice(from, to)
  const at = writtenIndex(source.marked, from)
  let end = writtenIndex(source.marked, to)
  while (end > at && /[\s\u200C]/.test(source.marked[end - 1] ?? '')) end--
  const words = source.marked.slice(at, end)
  if (words === '' || words.includes(referenceMark) || fold(words) !== wanted.trim()) return null
  const nth = count(source.before + source.marked.slice(0, at), words)
  const sign = lineSign(source.line).length
  // A reference's own digits are no part of the text.
  const own = source.line.replace(/\{\{.*?\}\}/g, reference => referenceMark.repeat(reference.length))
  const place = nthIndex(own, words, nth, sign)
  return place === -1 ? null : { words, at, from: source.from + place }
}

/** Where the written form begins whose folded form begins at a place: folding only ever shortens what stands before. */
function writtenIndex(written: string, place: number): number {
  const foldedLength = (at: number) => fold(`${written.slice(0, at)}0`).length - 1
  let [low, high] = [0, written.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (foldedLength(middle) < place) low = middle + 1
    else high = middle
  }
  while (/[\s\u200C]/.test(written[low] ?? '')) low++
  return low
}

function count(text: string, words: string): number {
  return text.split(words).length - 1
}

function nthIndex(text: string, words: string, nth: number, start: number): number {
  let at = text.indexOf(words, start)
  for (let i = 0; i < nth && at !== -1; i++) at = text.indexOf(words, at + words.length)
  return at
}
