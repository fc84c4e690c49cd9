import { type Standard, standards } from '../../shared/fileOptions.ts'
import { readSubject } from './reading/subject.ts'
import { rules } from './rules/index.ts'
import { identifier } from './rules/metadata.ts'

/** A rule that a file breaks. */
export interface Breach {
  standard: Standard
  rule: string
  /** Number of the clause in the standard: ISO 14289-1 for PDF/UA-1, ISO 19005-2 for PDF/A-2a. */
  clause: string
  /** What must be so, in Persian. */
  title: string
  /** The first places where it is not, in Persian. */
  places: string[]
  /** How many there are. */
  count: number
}

export interface Inspection {
  /** Standards the file says it conforms to. */
  claimed: Standard[]
  /** Standards it was held against. */
  checked: Standard[]
  breaches: Breach[]
}

const shownPlaces = 5

/**
 * Holds a finished PDF against the standards.
 * @param against those to check; what the file claims when left out
 * @throws Problem 'pdf-damaged' when it is no PDF either, or 'pdf-locked' by a password
 */
export function inspect(bytes: Uint8Array, against?: readonly Standard[]): Inspection {
  const subject = readSubject(bytes)
  const claimed = standards.filter(standard => [...identifier.breaches(subject, standard)].length === 0)
  const checked = [...(against ?? claimed)]
  const breaches = checked.flatMap(standard =>
    rules.flatMap(({ name, title, clauses, breaches: find }): Breach[] => {
      const clause = clauses[standard]
      const places = clause === undefined ? [] : [...find(subject, standard)]
      if (clause === undefined || places.length === 0) return []
      return [{ standard, rule: name, clause, title, places: places.slice(0, shownPlaces), count: places.length }]
    }),
  )
  return { claimed, checked, breaches }
}
