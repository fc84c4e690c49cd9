import { type Chunk, isOperator, numberRuns } from './numberRuns.ts'
import { digit, gap, isolated, joiner, latin, persian, persianAddress, sign, unattached, word } from './signs.ts'
import { type Stretch, trimmedCode, trimmedNumber } from './trim.ts'
import { startsWithUnit } from './units.ts'

/** A whole token whose order the Unicode algorithm would not keep. UTF-16 indexes, `end` after the last. */
export interface Figure extends Stretch {
  direction: 'ltr' | 'rtl'
  /** Words of an address that would swap places with what follows them: «پرونده» in «C:\پرونده\۱۲.csv». */
  words?: readonly Stretch[]
}

/** «۱۴۰۲/ص/۱۲»: its parts follow each other from the right, as offices write and read the numbers of letters. */
const letterNumber = `${digit}{1,20}(?:${joiner}${digit}{1,20}){0,9}[\\/_\\\\–-]${word}(?:${joiner}?(?:${digit}{1,20}|${word})){0,20}(?![.,:٫٬]?${digit}|${persian})`
/** «۱۲ ب ۳۴۵ – ایران ۶۷», as it is read. */
const plate = `${digit}{2} ?(?:الف|${persian}) ?${digit}{3}(?: ?[–\\/-]? ?(?:ایران)? ?[–\\/-]? ?${digit}{2})?(?!${digit})`
/** «*۷۸۰*۱۲#», as it is dialled. */
const dialled = `\\*${digit}+(?:\\*${digit}+)*#`
const withLetters = new RegExp(
  `(${isolated})|${dialled}|(?=[0-9٠-٩۰-۹A-Za-z])${unattached}(?<!(?:${digit}|${latin})[.,:٫٬–×+=_\\\\-])(?:(${plate}|${letterNumber})|(${persianAddress}))`,
  'g',
)
const stretches = new RegExp(`${sign}+(?:${gap}${sign}+)*`, 'g')
/** Stands where a token with letters was, so that nothing goes on from it. */
const taken = '\u2069'
/** After an item of a list, whose next one would follow it to the right: «S-۱۲، S-۱۳». */
const nextItem = new RegExp(`^[،؛]\\s?(?:${digit}|${latin})`)

const mayHoldFigures = new RegExp(`${digit}|${latin}`)
const isLatin = new RegExp(latin)
/** Digits and the separators that the algorithm knows. */
const bareNumber = /^(?:[0-9۰-۹]+(?:(?:[.,:/]|[٫٬]+)[0-9۰-۹]+)*)?$/
/** Begins with a letter and ends with a letter or digit: whatever stands between them runs left to right. */
const selfContained = new RegExp(`^${latin}(?:.*(?:[0-9۰-۹]|${latin}))?$`)

/**
 * Codes, addresses, groups of digits, expressions, dimensions and figures with their signs and units: those alone that
 * would not stand as they were typed. None is a part of what the algorithm keeps together.
 * @param text what is isolated in it is left aside @returns in the order of the text
 */
export function findFigures(text: string): Figure[] {
  if (!mayHoldFigures.test(text)) return []
  const figures: Figure[] = []
  const rest = text.replace(withLetters, (found, isolate, fromTheRight, _, start: number) => {
    const whole = { start, end: start + found.length }
    if (fromTheRight !== undefined) figures.push({ ...whole, direction: 'rtl' })
    else if (isolate === undefined) figures.push(addressIn(text, whole))
    return taken.repeat(found.length)
  })
  stretches.lastIndex = 0
  for (let match = stretches.exec(rest); match; match = stretches.exec(rest)) {
    const { 0: found, index: start } = match
    if (!mayHoldFigures.test(found) || bareNumber.test(found)) continue
    const end = start + withoutJoiner(found, rest.charAt(start + found.length)).length
    for (const figure of inStretch(rest, { start, end })) figures.push(leftToRight(figure))
  }
  return figures.sort((one, other) => one.start - other.start)
}

const wordsOfAddress = new RegExp(word, 'g')
/** Nothing of Latin stands between a word and the next digit or word. */
const drawnAlong = new RegExp(`^[^A-Za-z]*(?:${digit}|${persian})`)

function addressIn(text: string, whole: Stretch): Figure {
  const address = leftToRight(trimmedCode(text, whole))
  const written = text.slice(address.start, address.end)
  const words = [...written.matchAll(wordsOfAddress)].flatMap(({ 0: found, index }) => {
    const end = index + found.length
    return drawnAlong.test(written.slice(end)) ? [{ start: address.start + index, end: address.start + end }] : []
  })
  return words.length === 0 ? address : { ...address, words }
}

function leftToRight({ start, end }: Stretch): Figure {
  return { start, end, direction: 'ltr' }
}

const joinersAtEnd = new RegExp(`${joiner}+$`)
const isPersian = new RegExp(persian)

/** A stretch without what joins it to a word right after it: «S-۱۲۳» of «S-۱۲۳/ب». */
function withoutJoiner(stretch: string, next: string): string {
  return isPersian.test(next) ? stretch.replace(joinersAtEnd, '') : stretch
}

/** What is whole in a stretch without Persian letters: its numbers, then one phrase from its first Latin letter on. */
function inStretch(text: string, stretch: Stretch): Stretch[] {
  const chunks = unattachedChunks(text, stretch)
  const firstLatin = chunks.findIndex(chunk => isLatin.test(chunk.text))
  const head = firstLatin < 0 ? chunks : chunks.slice(0, firstLatin)
  const tail = firstLatin < 0 ? [] : chunks.slice(firstLatin)
  const runs = numberRuns(head, text.slice(Math.max(0, stretch.start - 24), stretch.start))
  const joined = joinsTail(head, runs.at(-1)?.last, tail) ? runs.pop() : undefined
  const numbers = runs
    .map(({ first, last }) => trimmedNumber(text, span(head[first], head[last])))
    .filter(({ start, end }) => !bareNumber.test(text.slice(start, end)))
  if (tail.length === 0) return numbers
  const phrase = trimmedCode(text, span(joined ? head[joined.first] : tail[0], tail.at(-1)))
  const standsAlone = selfContained.test(text.slice(phrase.start, phrase.end))
  return standsAlone && !nextItem.test(text.slice(phrase.end, phrase.end + 3)) ? numbers : [...numbers, phrase]
}

const followsWord = /[\p{L}\p{M}\p{N}_\u200c\u2069]$/u
/** Goes on from a word before it; a bracket or a colon begins anew. */
const goesOn = new RegExp(`^${joiner}*(?:${digit}|${latin})`)

/** The chunks of a stretch, without a first one that goes on from a Persian word: «ب-۱۲», «واحد۱۲». */
function unattachedChunks(text: string, { start, end }: Stretch): Chunk[] {
  const chunks = Array.from(text.slice(start, end).matchAll(/\S+/g), ({ 0: chunk, index }) => ({
    text: chunk,
    start: start + index,
    end: start + index + chunk.length,
  }))
  const [first, ...others] = chunks
  const isAttached =
    first?.start === start && goesOn.test(first.text) && followsWord.test(text.slice(Math.max(0, start - 2), start))
  if (!isAttached) return chunks
  return isLatin.test(first.text) ? [] : others
}

const isTimes = /^[xX]$/
const startsWithNumber = new RegExp(`^${digit}`)

/** Whether the number that ends the head is one with the phrase after it: «۴۰ W», «۲ × x = ۱۰», «۳ x ۴». */
function joinsTail(head: readonly Chunk[], last: number | undefined, [first, second]: readonly Chunk[]): boolean {
  if (last === undefined || first === undefined) return false
  if (last < head.length - 1) return last === head.length - 2 && isOperator(head.at(-1))
  return startsWithUnit(first.text) || (isTimes.test(first.text) && startsWithNumber.test(second?.text ?? ''))
}

function span(first: Chunk | undefined, last: Chunk | undefined): Stretch {
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}
