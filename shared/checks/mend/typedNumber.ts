import { fold } from '../../persian/normalise.ts'
import type { Session } from '../../session/session.ts'
import { readSentence } from '../prose/quantities.ts'
import { sentencesOf } from '../prose/sentences.ts'
import { likelyFacts } from './bindMend.ts'

/** A number that somebody typed, and what reads before and after it. */
export interface TypedNumber {
  words: string
  before: string
  after: string
}

/** Addresses of the facts that a number typed into a report most likely is, the likeliest first. */
export function addressesOfTyped(session: Session, report: string, { words, before, after }: TypedNumber): string[] {
  if (!/\d|[۰-۹٠-٩]/.test(words)) return []
  const lead =
    sentencesOf(`${before.replace(/\s+$/, '')} ۰`)
      .at(-1)
      ?.slice(0, -1) ?? ''
  const [sentence = ''] = sentencesOf(`${lead}${words}${after}`)
  const read = readSentence(sentence, [])
  const at = fold(`${lead}0`).length - 1
  const quantity = read.quantities.find(({ from, to }) => from <= at && at < to)
  if (quantity === undefined) return []
  const where = { kind: 'report' as const, key: report, field: 'narrative' }
  return likelyFacts(session, { ...read, where }, quantity).map(({ known }) => known.address)
}
