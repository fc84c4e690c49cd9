import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../../shared/problems/problem.ts'
import type { ProblemCode } from '../../../shared/problems/problemText.ts'

/** Refused by a rule of the data, by another program, or since the store was let go: no failure of the machine. */
const refusals: ReadonlySet<ProblemCode> = new Set(['reference-held', 'store-locked', 'store-opened-anew'])

/**
 * SQLite's and the file system's own failures as Problems; anything else comes back as it is. What the machine fails in
 * is their cause, for the log.
 * @param doing only who was saving is told that nothing was saved
 */
export function storeProblem(error: unknown, path: string, doing: 'saving' | 'reading'): unknown {
  const problem = problemOf(error, path, doing)
  if (problem === undefined) return error
  return refusals.has(problem.code) ? problem : Object.assign(problem, { cause: error })
}

function problemOf(error: unknown, path: string, doing: 'saving' | 'reading'): Problem | undefined {
  if (isLetGo(error)) return new Problem('store-opened-anew', {})
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  if (isHeld(error)) return new Problem('reference-held', {})
  const place = { file: path }
  if (isBusy(error)) return new Problem('store-locked', { doing }, place)
  if (code === 'SQLITE_NOTADB') return new Problem('not-a-store', {}, place)
  if (/^SQLITE_(CORRUPT|IOERR_SHORT_READ)/.test(code) || hasOtherSchema(error))
    return new Problem('damaged-store', { doing }, place)
  if (/^SQLITE_(CANTOPEN|IOERR_READ|PERM|AUTH)|^SQLITE_IOERR_FSTAT/.test(code) && !isAllowed(path, constants.R_OK))
    return new Problem('store-unreadable', { code }, place)
  const failure = writeFailures.find(({ codes }) => codes.test(code))
  if (failure === undefined) return undefined
  const reason = failure.is === 'not-opened' ? whyNotOpened(path) : failure.is
  return new Problem('store-unwritable', { reason, code, doing }, place)
}

/** Tables that are not as the migrations left them: a bit has turned in their names, in a mark, or in the version. */
function hasOtherSchema(error: Error & { code?: unknown }): boolean {
  const said =
    /^(no such (table|column)|table .* (already exists|has no column)|duplicate column|unknown function|malformed|near ".*": syntax error|invalid fts5 file format)/
  return error.code === 'SQLITE_ERROR' && said.test(error.message)
}

/** Whether the store was closed while somebody still asked it for something. */
function isLetGo(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'The database connection is not open'
}

/** Whether SQLite refuses because a record refers to what is not there, or would not be. */
export function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** Whether SQLite refuses because of somebody else's lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
}

/** What keeps a store from being written. */
const writeFailures = [
  { codes: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, is: 'full' },
  { codes: /^(SQLITE_READONLY_DBMOVED|ENOENT)/, is: 'moved' },
  { codes: /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/, is: 'not-permitted' },
  { codes: /^(SQLITE_CANTOPEN|ENOTDIR|EISDIR|EEXIST)/, is: 'not-opened' },
  { codes: /^SQLITE_NOMEM|^ENOMEM/, is: 'memory' },
  { codes: /^(SQLITE_IOERR|SQLITE_PROTOCOL|EIO|EBUSY|EMFILE|ENFILE)/, is: 'disk' },
  { codes: /^SQLITE_TOOBIG/, is: 'too-long' },
] as const

/** SQLite has one word for all that keeps it from opening a file. */
function whyNotOpened(path: string): 'folder' | 'not-permitted' | 'not-opened' {
  if (isAllowed(`${path}/.`, constants.F_OK)) return 'folder'
  const isRefused = (one: string) => isAllowed(one, constants.F_OK) && !isAllowed(one, constants.W_OK)
  return isRefused(path) || isRefused(dirname(path)) ? 'not-permitted' : 'not-opened'
}

/** Asks without opening the file, which would let go of SQLite's locks on it. */
function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}
