import { recordKinds } from '../records/index.ts'
import type { Change } from '../tables/change.ts'
import { keyOf } from '../tables/key.ts'
import { type Rows, rowsOf } from '../tables/record.ts'
import { closedTest } from './closed.ts'

/** Records, as «kind/key», of which these changes remember that they were closed. */
export function closedInChanges(changes: readonly Change[]): string[] {
  return changes
    .filter(({ before, after }) => before?.['openness'] === 'closed' || after?.['openness'] === 'closed')
    .map(({ kind, key }) => `${kind}/${key}`)
}

/**
 * How many records of a session a public edition may not hold: those closed now, and those of which the change log
 * remembers that they were, since a bundle carries it whole.
 * @param inLog of `closedInChanges`, of the whole log
 */
export function countClosedRecords(rows: Rows, inLog: Iterable<string>): number {
  const isClosed = closedTest(rows)
  const closed = new Set(inLog)
  for (const kind of recordKinds)
    for (const row of rowsOf(rows, kind)) if (isClosed(kind, row)) closed.add(`${kind}/${keyOf(kind, row)}`)
  return closed.size
}
