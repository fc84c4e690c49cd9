import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import type { CheckedFinding } from '../../shared/checks/finding.ts'
import { runChecks } from '../../shared/checks/runChecks.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Store, transaction } from '../store/database.ts'
import type { Author } from '../store/write.ts'
import { type OfficeRequest, officeCode } from './offices.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'
import type { Service } from './service.ts'
import type { SessionCache } from './sessionCache.ts'

export const checks: Service<'checks'> = ({ store, sessionCache, author }) => ({
  run: async ({ session }) => ({ findings: await checkSession(sessionCache, session) }),
  accept: input => acceptFinding(store, sessionCache, input, author),
})

/** Every finding of a session. @throws Problem 'session-unknown' */
async function checkSession(sessionCache: SessionCache, session: string): Promise<CheckedFinding[]> {
  return runChecks(await sessionCache.load(session))
}

export interface AcceptRequest {
  session: string
  /** The finding's id. */
  finding: string
  /** The office that accepts it. */
  by: OfficeRequest
  reason: string
}

/**
 * Records that a finding was looked at and accepted, with the office where it is new. The record is closed: a finding
 * may quote what members of the public don't see.
 * @throws Problem 'finding-unknown' when the session has no such finding now, 'bad-value' or 'reference-unknown'
 */
async function acceptFinding(
  store: Store,
  sessionCache: SessionCache,
  { session, finding: id, by, reason }: AcceptRequest,
  author: Author,
): Promise<WrittenGroup> {
  const found = (await checkSession(sessionCache, session)).find(finding => finding.id === id)
  if (found === undefined) throw new Problem('finding-unknown', { id })
  const acceptedOn = toCalendarDate(parseAbsolute(author.now(), 'Asia/Tehran')).toString()
  return transaction(store, async trx => {
    const writer = new RecordWriter(trx, author)
    const acceptedBy = await officeCode(trx, writer, by)
    const { rule } = found
    await writer.put('acceptance', { code: id, session, rule, acceptedBy, acceptedOn, reason, openness: 'closed' })
    return writer.written
  })
}
