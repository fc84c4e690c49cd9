/** A closed report that a department of the session gave to another session of the store. */
export interface ClosedReport {
  /** Code. */
  department: string
  period: string
  /** The other session's. */
  numberInTerm: number
  /** ISO 8601 day. */
  date: string
}
