import type { Standard } from '../../../shared/fileOptions.ts'
import type { Subject } from '../reading/subject.ts'

/** One demand of the standards on a finished file. */
export interface Rule {
  name: string
  /** What must be so, in Persian. */
  title: string
  /** The clause of each standard that asks for it. */
  clauses: Partial<Record<Standard, string>>
  /** @returns where it is not so, in Persian; nothing when the file keeps the rule */
  breaches: (subject: Subject, standard: Standard) => Iterable<string>
}
