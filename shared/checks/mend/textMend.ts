import { stripIsolates } from '../../persian/isolate.ts'
import { normalise } from '../../persian/normalise.ts'
import { referenceMark } from '../prose/sentences.ts'
import type { CheckedSentence } from '../texts.ts'
import type { Mend, MendPiece } from './mend.ts'
import { type PlacedWords, placeOf } from './textPlace.ts'

/** What takes the place of a stretch of a sentence, by its places in the folded form. */
export interface Turn {
  from: number
  to: number
  /** What is put there, given what stands there. */
  put: (words: string) => string
  /** How that is printed, where it is a reference. */
  shown?: string
}

/**
 * A mend of a sentence of a text that may be changed.
 * @returns undefined where the sentence is no such, or a stretch of it can't be found in the text for sure
 */
export function textMend(
  { source, where, folded }: CheckedSentence,
  turns: readonly Turn[],
  isSure: boolean,
  binds?: string,
): Mend | undefined {
  if (source === null || turns.length === 0) return undefined
  const placed = turns.flatMap(turn => {
    const place = placeOf(source, folded, turn.from, turn.to)
    return place === null ? [] : [{ ...place, now: normalise(turn.put(place.words)), shown: turn.shown }]
  })
  if (placed.length < turns.length || placed.some(({ words, now }) => words === now)) return undefined
  const spots = placed.map(({ from, words, now }) => ({ from, was: words, now }))
  const { kind, key, field } = where
  const preview = piecesOf(source.marked, source.figures, placed)
  return { where: { kind, key, field }, change: { by: 'text', spots }, isSure, binds, preview }
}

function piecesOf(
  marked: string,
  figures: readonly string[],
  placed: readonly (PlacedWords & { now: string; shown?: string | undefined })[],
): MendPiece[] {
  let mark = 0
  const printed = (text: string) => text.replaceAll(referenceMark, () => figures[mark++] ?? '…')
  const pieces: MendPiece[] = []
  let end = 0
  for (const { at, words, now, shown } of placed.toSorted((a, b) => a.at - b.at)) {
    if (at > end) pieces.push({ same: printed(marked.slice(end, at)) })
    pieces.push({ was: words, now: stripIsolates(shown ?? now) })
    end = at + words.length
  }
  return end < marked.length ? [...pieces, { same: printed(marked.slice(end)) }] : pieces
}

const opposites: readonly (readonly [string, string])[] = [
  ['افزایش', 'کاهش'],
  ['افزایشی', 'کاهشی'],
  ['افزوده', 'کاسته'],
  ['بیشتر', 'کمتر'],
  ['بالاتر', 'پایین‌تر'],
  ['بهتر', 'بدتر'],
  ['صعود', 'نزول'],
  ['ارتقا', 'تنزل'],
]
/** What turns into one of the words above, and is not what that one turns into. */
const others: readonly (readonly [string, string])[] = [
  ['رشد', 'کاهش'],
  ['رشدی', 'کاهشی'],
  ['جهش', 'افت'],
  ['افت', 'رشد'],
  ['پایینتر', 'بالاتر'],
  ['فراتر', 'کمتر'],
  ['بیش', 'کمتر'],
  ['ارتقای', 'کاهش'],
]
const turned = new Map([...opposites, ...opposites.map(([a, b]) => [b, a] as const), ...others])

/**
 * A word of the way of a change, turned into its opposite: the first after a place of the folded sentence, or else the
 * last before it.
 */
export function turnOfWord(folded: string, word: string, near: number): Turn | null {
  const now = turned.get(word)
  if (now === undefined) return null
  const places = [...folded.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))].map(({ index }) => index)
  const from = places.find(index => index >= near) ?? places.at(-1)
  return from === undefined ? null : { from, to: from + word.length, put: () => now }
}
