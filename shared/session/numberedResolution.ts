/** The number of a resolution of another session, and that session's number in its term. */
export interface NumberedResolution {
  serial: number
  number: string
  numberInTerm: number
}
