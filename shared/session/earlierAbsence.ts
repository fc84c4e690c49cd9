import type { Row } from '../records/index.ts'

/**
 * An absence from an earlier session of the term, which the council decides in its next one: undecided still, or
 * decided in this session.
 */
export interface EarlierAbsence extends Pick<Row<'absence'>, 'session' | 'member' | 'excuse' | 'reason'> {
  /** Of the session that the member was absent from. */
  numberInTerm: number
  /** Whether that session was closed. */
  isClosed: boolean
}
