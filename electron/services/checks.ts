import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import type { CheckedFinding } from '../../shared/checks/finding.ts'
import { runChecks } from '../../shared/checks/runChecks.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Change } from '../../shared/tables/change.ts'
import type { Store } from '../store/database.ts'
import type { Author } from '../store/write.ts'
import { saveRecord } from './records.ts'
import type { Service } from './service.ts'
import { cachedSession } from './sessionCache.ts'

export const checks: Service<'checks'> = ({ store, author }) => ({
  run: async ({ session }) => ({ findings: await checkSession(store, session) }),
  accept: async input => ({ change: (await acceptFinding(store, input, author)) ?? null }),
})

/** Every finding of a session. @throws Problem 'session-unknown' */
async function checkSession(store: Store, session: string): Promise<CheckedFinding[]> {
  return runChecks(await cachedSession(store, session))
}

export interface AcceptRequest {
  session: string
  /** The finding's id. */
  finding: string
  /** Code of the office that accepts it. */
  by: string
  reason: string
}

/**
 * Records that a finding was looked at and accepted, by the one write path. The record is closed: a finding may quote
 * what members of the public don't see.
 * @returns the change; undefined when the same acceptance stands already
 * @throws Problem 'finding-unknown' when the session has no such finding now, 'bad-value' or 'reference-unknown'
 */
async function acceptFinding(
  store: Store,
  { session, finding: id, by, reason }: AcceptRequest,
  author: Author,
): Promise<Change | undefined> {
  const found = (await checkSession(store, session)).find(finding => finding.id === id)
  if (found === undefined) throw new Problem('finding-unknown', { id })
  const row = {
    code: id,
    session,
    rule: found.rule,
    acceptedBy: by,
    acceptedOn: toCalendarDate(parseAbsolute(author.now(), 'Asia/Tehran')).toString(),
    reason,
    openness: 'closed',
  }
  return saveRecord(store, 'acceptance', row, author)
}
