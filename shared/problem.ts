/** Where bad input is, as its owner would look it up. Row 1 of a table is its header. */
export interface Place {
  file?: string
  row?: number
  /** Persian header or JSON path of the field. */
  field?: string
}

export type ProblemCode =
  | 'missing-file'
  | 'bad-json'
  | 'bad-csv'
  | 'bad-value'
  | 'bad-bundle'
  | 'unknown-reference'
  | 'duplicate-code'
  | 'unknown-record'
  | 'changed-since'
  | 'bad-fact'
  | 'unknown-fact'
  | 'closed-fact'
  | 'newer-store'
  | 'store-locked'
  | 'foreign-store'
  | 'store-lost'
  | 'missing-store'
  | 'empty-store'
  | 'linked-store'
  | 'damaged-store'
  | 'cannot-read'
  | 'cannot-write'
  | 'bad-command'
  | 'unable-host'
  | 'port-taken'
  | 'bad-pdf'
  | 'bad-font'
  | 'bad-emblem'
  | 'bad-protection'
  | 'version-taken'
  | 'bug'
  | 'cancelled'
  | 'stopped'

/**
 * An expected failure. `message` is Persian, says what happened and what to do, and stands alone;
 * `place` lets a screen open the exact cell. Anything that is not a Problem is a bug and goes to the log.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly place: Place

  constructor(code: ProblemCode, message: string, place: Place = {}) {
    super(`${describePlace(place)}${message}`)
    this.name = 'Problem'
    this.code = code
    this.place = place
  }
}

function describePlace({ file, row, field }: Place): string {
  const parts = [
    file === undefined ? '' : `پروندهٔ «${file}»`,
    row === undefined ? '' : `ردیف ${row.toLocaleString('fa-IR', { useGrouping: false })}`,
    field === undefined ? '' : `«${field}»`,
  ].filter(part => part !== '')
  return parts.length === 0 ? '' : `${parts.join('، ')}: `
}
