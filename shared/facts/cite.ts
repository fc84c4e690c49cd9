import type { Place } from '../problems/place.ts'
import { Problem } from '../problems/problem.ts'
import type { Session } from '../session/session.ts'
import type { FactCodes } from './codes.ts'
import { growth, ratio } from './compute.ts'
import type { Fact } from './fact.ts'
import { inUnits } from './inUnits.ts'
import { type FactReference, inPlace } from './narrative.ts'
import { type FactFormat, printBare, printFact } from './printFact.ts'
import { resolveFact } from './resolve.ts'

/** The text a reference stands in. */
export interface NarrativePlace {
  /** What messages call the record: «گزارش r-1». */
  name: string
  /** Whether the record is closed, itself or by what it lies under. */
  closed: boolean
}

/** A reference as it is printed. */
export interface Citation {
  text: string
  /** Code such as «ب۱»; a growth or ratio has one of its own, of both its facts. */
  code: string
  sample: boolean
  caveats: string[]
  fact: Fact
}

/**
 * Prints a reference and gives its fact a code.
 * @param at the place for messages: «متن گزارش r-1، بند ۲»
 * @throws Problem with the place: an unknown or bad fact, or 'closed-figure-cited' when open text rests on a closed
 * row. That is refused in every edition: a reader of both could subtract.
 */
export function cite(
  session: Session,
  reference: FactReference,
  place: NarrativePlace,
  at: Place,
  codes: FactCodes,
): Citation {
  const { text: quoted, address, format, units } = reference
  return inPlace({ ...at, quoted }, () => {
    const first = resolveFact(session, address)
    const second = format.by === 'fact' ? null : resolveFact(session, format.other)
    const found = second === null ? first : format.by === 'growth' ? growth(first, second) : ratio(first, second)
    const fact = inUnits(found, units)
    if (fact.closed && !place.closed) throw new Problem('closed-figure-cited', {})
    const shape: FactFormat = format.by === 'fact' ? format.format : 'value'
    const text = reference.unqualified && !fact.computed ? printBare(fact, shape) : printFact(fact, shape)
    const code = second === null ? codes.of(found) : codes.ofComputed(found, [first, second])
    return { text, code, sample: fact.sample, caveats: fact.caveats, fact }
  })
}
