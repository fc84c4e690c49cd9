import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import type { CheckedFinding } from '../../shared/checks/finding.ts'
import { checkPieces, runChecks } from '../../shared/checks/runChecks.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type Store, transaction } from '../store/database.ts'
import type { Author } from '../store/write.ts'
import { inPieces } from './inPieces.ts'
import { type OfficeRequest, officeCode } from './offices.ts'
import { RecordWriter, type WrittenGroup } from './recordWriter.ts'
import type { Service } from './service.ts'
import type { SessionCache } from './sessionCache.ts'

export const checks: Service<'checks'> = ({ store, sessionCache, author }) => ({
  run: async ({ session }) => ({ findings: await checkSession(sessionCache, session) }),
  accept: input => acceptFindings(store, sessionCache, input, author),
})

/** Every finding of a session. @throws Problem 'session-unknown' */
async function checkSession(sessionCache: SessionCache, session: string): Promise<CheckedFinding[]> {
  const known = await sessionCache.load(session)
  await inPieces(checkPieces(known))
  return runChecks(known)
}

export interface AcceptRequest {
  session: string
  /** The ids of what was found. */
  findings: readonly string[]
  /** The office that accepts them. */
  by: OfficeRequest
  reason: string
}

/**
 * Records that findings were looked at and accepted for one reason, with the office where it is new. The records are
 * closed: a finding may quote what members of the public don't see.
 * @throws Problem 'finding-unknown' when the session has no such finding now, 'bad-value' or 'reference-unknown'
 */
async function acceptFindings(
  store: Store,
  sessionCache: SessionCache,
  { session, findings: ids, by, reason }: AcceptRequest,
  author: Author,
): Promise<WrittenGroup> {
  const rules = new Map((await checkSession(sessionCache, session)).map(({ id, rule }) => [id, rule]))
  const found = [...new Set(ids)].map(code => {
    const rule = rules.get(code)
    if (rule === undefined) throw new Problem('finding-unknown', { id: code })
    return { code, rule }
  })
  const acceptedOn = toCalendarDate(parseAbsolute(author.now(), 'Asia/Tehran')).toString()
  return transaction(store, async trx => {
    const writer = new RecordWriter(trx, author)
    const acceptedBy = await officeCode(trx, writer, by)
    for (const { code, rule } of found)
      await writer.put('acceptance', { code, session, rule, acceptedBy, acceptedOn, reason, openness: 'closed' })
    return writer.written
  })
}
