import { Big } from 'big.js'
import type { Fact } from '../../facts/fact.ts'
import { fold } from '../../persian/normalise.ts'
import { parseNumber } from '../../persian/parseNumber.ts'
import { measured } from './measured.ts'
import { type NamedNumber, namedNumbers } from './namedNumbers.ts'
import { withNextUnits } from './nextUnits.ts'
import { type NumberPhrase, numberPhrase } from './numberPhrase.ts'
import type { Quantity } from './quantity.ts'
import { referenceMark } from './sentences.ts'
import { inBaseUnit } from './unitWords.ts'
import { readWords } from './wordQuantity.ts'

/** A sentence with its digits read; `null` stands for a reference that leads to no fact. */
export interface ReadSentence {
  folded: string
  quantities: Quantity[]
  named: NamedNumber[]
}

const starts = /(?<!\d)\d+(?:[٬,،./٫]\d+)*|(?<![\p{L}\d])\p{L}+/gu
/**
 * The quantities of a sentence in their order; numbers that name something are apart.
 * @param written with {@link referenceMark} for each reference
 * @param facts of the references in their order
 */
export function readSentence(written: string, facts: readonly (Fact | null)[]): ReadSentence {
  const folded = fold(written)
  const named = namedNumbers(folded)
  const marks = [...folded.matchAll(new RegExp(referenceMark, 'g'))]
  const bound = marks.flatMap(({ index }, i) => {
    const fact = facts[i]
    return fact === null || fact === undefined ? [] : [ofFact(fact, index)]
  })
  const free: Quantity[] = []
  for (const { 0: text, index } of folded.matchAll(starts)) {
    if (index < (free.at(-1)?.to ?? 0)) continue
    const isInDigits = /\d/.test(text)
    const read = isInDigits ? readNumber(folded, text, index) : readWords(folded, text, index)
    const end = Math.max(index + text.length, ...read.map(({ to }) => to))
    const limit = isInDigits ? index + text.length : end
    if (named.some(({ from, to }) => from < limit && index < to)) continue
    free.push(...read)
  }
  const quantities = [...bound, ...free].sort((a, b) => a.from - b.from)
  return { folded, named, quantities: withNextUnits(quantities, folded) }
}

function ofFact(fact: Fact, index: number): Quantity {
  const { value, unit } = inBaseUnit(new Big(fact.value), fact.unit)
  const step = unit === 'percent' ? new Big('0.1') : new Big(0)
  const size = { value, unit, written: fact.unit, step, off: new Big(0), figures: 9, points: false, spelled: false }
  return { from: index, to: index + 1, text: '', ...size, hedge: fact.qualifier, fact, times: null }
}

/** One number, or the several that «۱۲،۱۵» turns out to be. */
function readNumber(folded: string, text: string, index: number): Quantity[] {
  const parts = text.split('،')
  if (parts.length > 1 && !parseNumber(text).ok) {
    let at = index
    return parts.flatMap(part => {
      const found = readNumber(folded, part, at)
      at += part.length + 1
      return found
    })
  }
  const phrase = parts.length > 1 ? null : numberPhrase(folded, index)
  return [measured(folded, index, phrase ?? bare(text, index))]
}

/** A part of «۱۲،۱۵», whose neighbours are no part of it. */
function bare(text: string, index: number): NumberPhrase {
  const parsed = parseNumber(text)
  const value = parsed.ok ? new Big(parsed.value) : null
  return { value, to: index + text.length, step: new Big(1), times: 1, figures: text.length, spelled: false, words: 0 }
}
