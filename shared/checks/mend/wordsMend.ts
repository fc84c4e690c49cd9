import { toPersianDigits } from '../../persian/digits.ts'
import { monthName, monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import type { Period } from '../../quantities/period.ts'
import type { Phase } from '../../records/budgetAmount.ts'
import type { Session } from '../../session/session.ts'
import { placeOfPart } from '../prose/periodWords.ts'
import { phaseTurnIn } from '../prose/phaseWords.ts'
import type { CheckedSentence } from '../texts.ts'
import type { Mend } from './mend.ts'
import { rebindMend } from './rebindMend.ts'
import { textMend } from './textMend.ts'

/** Mends of words that say another year, part of the year or phase than the figure beside them. */

/** The year in digits, where the sentence has it once. */
export function yearMend(sentence: CheckedSentence, year: number, own: number): Mend | undefined {
  const places = [...sentence.folded.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'))].map(({ index }) => index)
  const [from] = places
  if (from === undefined || places.length > 1) return undefined
  return textMend(sentence, [{ from, to: from + 4, put: () => toPersianDigits(String(own)) }], true)
}

/** The words for a part of the year, or the month, become those of the figure's own. */
export function partMend(sentence: CheckedSentence, i: number, period: Period): Mend | undefined {
  const { from, to } = leadOf(sentence, i)
  const stretch = sentence.folded.slice(from, to)
  const said = period.length === 'month' ? placeOfMonth(stretch) : placeOfPart(stretch)
  const own = nameOfPart(period)
  if (said === null || own === null) return undefined
  return textMend(sentence, [{ from: from + said.from, to: from + said.to, put: () => own }], true)
}

/** «نیمهٔ نخست», «مهر»: a part of the year without its year; null of a whole one. */
function nameOfPart({ length, label, firstMonth }: Period): string | null {
  if (length === 'year') return null
  return length === 'month' ? monthName(firstMonth) : label.replace(/ [۰-۹]+$/, '')
}

const month = new RegExp(`(?<!\\p{L})(?:${monthNames.map(name => fold(name)).join('|')})(?!\\p{L})`, 'gu')

/** The one month that stands before a figure. */
function placeOfMonth(folded: string): { from: number; to: number } | null {
  const [only, ...others] = folded.matchAll(month)
  return only === undefined || others.length > 0 ? null : { from: only.index, to: only.index + only[0].length }
}

/** The figure of the phase that is named, of the same row and year; where there is none, the word for its own phase. */
export function phaseMend(
  session: Session,
  sentence: CheckedSentence,
  i: number,
  own: Phase,
  said: readonly Phase[],
): Mend | undefined {
  const quantity = sentence.quantities[i]!
  const [kind = '', line = '', field, ...rest] = (quantity.fact?.address ?? '').split('/')
  const rebound = said.flatMap(phase =>
    field === own ? (rebindMend(session, sentence, quantity, [kind, line, phase, ...rest].join('/')) ?? []) : [],
  )
  if (rebound.length > 0) return rebound[0]
  const turns = [leadOf(sentence, i), restOf(sentence, i)].flatMap(({ from, to }) => {
    const turn = phaseTurnIn(sentence.folded.slice(from, to), own)
    return turn === null ? [] : [{ from: from + turn.from, to: from + turn.to, put: () => turn.words }]
  })
  return turns.length === 1 ? textMend(sentence, turns, true) : undefined
}

/** What stands between a figure and the one before it, in the folded sentence. */
const leadOf = ({ quantities }: CheckedSentence, i: number) => ({
  from: quantities[i - 1]?.to ?? 0,
  to: quantities[i]?.from ?? 0,
})
const restOf = ({ quantities, folded }: CheckedSentence, i: number) => ({
  from: quantities[i]?.to ?? 0,
  to: quantities[i + 1]?.from ?? folded.length,
})
