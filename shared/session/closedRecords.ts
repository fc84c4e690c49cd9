import { recordKinds } from '../records/index.ts'
import { keyOf } from '../tables/key.ts'
import { rowsOf } from '../tables/record.ts'
import { closedTest } from './closed.ts'
import type { SessionData } from './sessionData.ts'

/**
 * How many records of a session a public edition may not hold: those closed now, and those of which the change log
 * remembers that they were, since a bundle carries it whole.
 */
export function countClosedRecords({ rows, changes }: SessionData): number {
  const isClosed = closedTest(rows)
  const closed = new Set<string>()
  for (const kind of recordKinds)
    for (const row of rowsOf(rows, kind)) if (isClosed(kind, row)) closed.add(`${kind}/${keyOf(kind, row)}`)
  for (const { kind, key, before, after } of changes)
    if (before?.['openness'] === 'closed' || after?.['openness'] === 'closed') closed.add(`${kind}/${key}`)
  return closed.size
}
