import { toPersianDigits } from '../persian/digits.ts'
import type { Place } from '../problems/place.ts'
import { Problem } from '../problems/problem.ts'
import { type Period, parsePeriod } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import { cite, type NarrativePlace } from './cite.ts'
import type { FactCodes } from './codes.ts'
import type { Fact } from './fact.ts'
import { type FactReference, linesOf, parseReference } from './narrative.ts'

export interface KeyFigure {
  /** «بیش از ۱٬۴۰۰ اشتراک» */
  value: string
  label: string
  /** Code of its source. */
  fact: string
  sample: boolean
  caveats: string[]
  /** What it is of, where its label does not say so: «نیمهٔ نخست ۱۴۰۱». */
  period: string | null
}

/**
 * A report's figures to print large: one a line, `address|format|label`, with options between format and label.
 * @throws Problem naming report, line and reference, as for the narrative
 */
export function readKeyFigures(session: Session, text: string, place: NarrativePlace, codes: FactCodes): KeyFigure[] {
  return linesOf(text).map((line, i) => {
    const at: Place = { field: `ارقام کلیدی ${place.name}`, line: i + 1 }
    const cut = line.lastIndexOf('|')
    const label = line.slice(cut + 1).trim()
    const reference = line.slice(0, Math.max(cut, 0)).trim()
    if (label === '' || !reference.includes('|')) throw new Problem('key-figure-malformed', {}, { ...at, quoted: line })
    const parsed = parseReference(reference, at)
    const citation = cite(session, parsed, place, at, codes)
    return {
      value: citation.text,
      label,
      fact: citation.code,
      sample: citation.sample,
      caveats: citation.caveats,
      period: periodBeside(label, citation.fact, parsed),
    }
  })
}

/** A growth is of two periods; a year is said by its digits as well. */
function periodBeside(label: string, { period }: Fact, { format }: FactReference): string | null {
  const isSaid = ({ label: name, year, length }: Period) =>
    label.includes(name) || (length === 'year' && label.includes(toPersianDigits(String(year))))
  const own = parsePeriod(period)
  const base = format.by === 'growth' ? format.other.period : own
  if (!isSaid(base) && base !== own) return `${own.label} نسبت به ${base.label}`
  return isSaid(own) ? null : own.label
}
